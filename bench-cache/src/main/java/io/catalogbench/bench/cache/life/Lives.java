package io.catalogbench.bench.cache.life;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.catalogbench.bench.cache.key.Call;
import io.catalogbench.bench.cache.key.KeyScheme;
import io.catalogbench.contract.settings.TtlTier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A day with values of each life, a first minute with an empty and with a warmed cache, and calls
 * by keys of several schemes: how often the cache is hit, and how stale its answers are where
 * nothing is invalidated.
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
  private static final int CALLED = 10_000;
  private static final List<KeyScheme> KEYS =
      List.of(KeyScheme.RANDOM, KeyScheme.CANONICAL_JSON_MD5, KeyScheme.CATALOG);

  public Lives {
    lives = List.copyOf(lives);
  }

  /**
   * One of the simulations.
   *
   * @param scenario {@code day}, {@code first-minute} or {@code keys}
   * @param name of what lives, of how it began, or of the scheme
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

  /**
   * Simulates all of them; equal seeds give equal figures.
   *
   * @param calls what is asked for by keys, all different
   */
  public static Lives simulated(long seed, List<Call> calls) {
    List<Life> lives = new ArrayList<>();
    for (TtlTier tier : TtlTier.values()) {
      lives.add(Life.of("day", tier.toString(), shop(tier, seed).pass(DAY).outcome()));
    }
    for (Start start : Start.values()) {
      Shop shop = shop(TtlTier.MEDIUM, seed);
      shop.warmUp(Collections.nCopies(start.answers(), NOTHING));
      lives.add(Life.of("first-minute", start.toString(), shop.pass(MINUTE).outcome()));
    }
    for (KeyScheme scheme : KEYS) {
      lives.add(called(scheme, calls, seed));
    }
    return new Lives(seed, Shop.REQUESTS_PER_SECOND, 1.0 / Shop.CHANGE_EVERY.toSeconds(), lives);
  }

  /** The call that is drawn is looked up by its key, and kept by it when it is not there. */
  private static Life called(KeyScheme scheme, List<Call> calls, long seed) {
    Random random = new Random(seed);
    Zipf wanted = new Zipf(calls.size());
    Cache<Object, byte[]> cache =
        Caffeine.newBuilder().maximumSize(2L * calls.size()).executor(Runnable::run).build();
    int hits = 0;
    for (int i = 0; i < CALLED; i++) {
      Object key = scheme.key(calls.get(wanted.draw(random)));
      if (cache.getIfPresent(key) == null) {
        cache.put(key, NOTHING);
      } else {
        hits++;
      }
    }
    return new Life("keys", scheme.id(), CALLED, (double) hits / CALLED, 0, 0);
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
              "  %-13s %-18s %,10d requests  %6.2f %% hits  %6.3f %% stale, by %,.0f s on"
                  + " average%n",
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
