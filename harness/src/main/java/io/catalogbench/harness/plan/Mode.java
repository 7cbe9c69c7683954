package io.catalogbench.harness.plan;

import io.catalogbench.contract.settings.CacheMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Settings under which servers are compared. Each is one pass; together they have every cache, and
 * every value of each setting that changes what is asked for or how it is answered.
 */
public enum Mode {
  REDIS(Map.of("cache", "redis")),
  NONE(Map.of("cache", "none", "access", "naive", "database-pool", "5")),
  CAFFEINE(Map.of("cache", "caffeine", "json", "dsl-json", "ttl", "short")),
  FILE(Map.of("cache", "file", "compression", "deflate", "metrics", "on")),
  MEMCACHED(Map.of("cache", "memcached", "compression", "lz4", "ttl", "long")),
  REDIS_CLUSTER(
      Map.of(
          "cache", "redis-cluster",
          "compression", "zstd",
          "fragments", "products",
          "cache-failures", "fail")),
  TWO_LEVEL(Map.of("cache", "two-level", "access", "naive", "json", "dsl-json"));

  @SuppressWarnings("ImmutableEnumChecker") // Map.copyOf
  private final Map<String, String> settings;

  Mode(Map<String, String> settings) {
    this.settings = Map.copyOf(settings);
  }

  /** What {@code --modes} calls it: its cache. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The settings of all servers. */
  public Map<String, String> settings() {
    return settings;
  }

  /** The cache that it needs. */
  public CacheMode cache() {
    return CacheMode.named(label()).orElseThrow();
  }

  /**
   * The modes of those names; every one for {@code all}.
   *
   * @throws InputException with every name that is none
   */
  public static List<Mode> named(List<String> names) {
    if (names.equals(List.of("all"))) {
      return List.of(values());
    }
    List<String> known = new ArrayList<>(Arrays.stream(values()).map(Mode::label).toList());
    List<String> unknown =
        names.stream()
            .filter(name -> !known.contains(name))
            .map(name -> Suggestion.unknown("mode", name, known))
            .toList();
    if (!unknown.isEmpty()) {
      throw new InputException(unknown);
    }
    return Arrays.stream(values()).filter(mode -> names.contains(mode.label())).toList();
  }

  /** Its settings for people: {@code access=naive cache=none}. */
  @Override
  public String toString() {
    return new TreeMap<>(settings)
        .entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(" "));
  }
}
