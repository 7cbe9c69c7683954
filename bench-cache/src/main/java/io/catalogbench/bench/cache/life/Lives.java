package io.catalogbench.bench.cache.life;

import io.catalogbench.contract.settings.TtlTier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A day with values of each life, and a first minute with an empty and with a warmed cache: how
 * often the cache is hit, and how stale its answers are where nothing is invalidated.
 *
 * @param requestsPerSecond of the simulated time
 * @param changesPerSecond of single products, of which each is as likely
 */
public record Lives(long seed, int requestsPerSecond, double changesPerSecond, List<Life> lives) {

  /** What is asked for most: a tenth of all. */
  public static final int WARMED = 1_000;

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final byte[] NOTHING = {};

  public Lives {
    lives = List.copyOf(lives);
  }

  /**
   * One of the simulations.
   *
   * @param scenario {@code day} or {@code first-minute}
   * @param name of what lives, or of how it began
   */
  public record Life(
      String scenario,
      String name,
      long requests,
      double hitRatio,
      double staleRatio,
      double staleSeconds) {

    private static Life of(String scenario, String name, Shop.Outcome outcome) {
      return new Life(
          scenario,
          name,
          outcome.requests(),
          outcome.hitRatio(),
          outcome.staleRatio(),
          outcome.staleAge().toMillis() / 1e3);
    }
  }

  /** Simulates all of them; equal seeds give equal figures. */
  public static Lives simulated(long seed) {
    List<Life> lives = new ArrayList<>();
    for (TtlTier tier : TtlTier.values()) {
      lives.add(Life.of("day", tier.toString(), shop(tier, seed).pass(DAY).outcome()));
    }
    for (Start start : Start.values()) {
      Shop shop = shop(TtlTier.MEDIUM, seed);
      shop.warmUp(start.answers());
      lives.add(Life.of("first-minute", start.toString(), shop.pass(MINUTE).outcome()));
    }
    return new Lives(seed, Shop.REQUESTS_PER_SECOND, 1.0 / Shop.CHANGE_EVERY.toSeconds(), lives);
  }

  private static Shop shop(TtlTier tier, long seed) {
    return new Shop(tier, seed, _ -> NOTHING);
  }

  /** Writes them as {@code jmh/lives.json} below a directory. */
  public void write(Path directory) {
    Path file = directory.resolve("jmh").resolve("lives.json");
    try {
      Files.createDirectories(file.getParent());
      Files.write(
          file,
          JsonMapper.builder()
              .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
              .enable(SerializationFeature.INDENT_OUTPUT)
              .build()
              .writeValueAsBytes(this));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** A line for each. */
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%d requests and %.2g changes in a second, nothing invalidated%n",
            requestsPerSecond,
            changesPerSecond));
    for (Life life : lives) {
      out.append(
          String.format(
              Locale.ROOT,
              "  %-13s %-8s %,10d requests  %6.2f %% hits  %6.3f %% stale, by %,.0f s on average%n",
              life.scenario(),
              life.name(),
              life.requests(),
              100 * life.hitRatio(),
              100 * life.staleRatio(),
              life.staleSeconds()));
    }
    return out.toString();
  }
}
