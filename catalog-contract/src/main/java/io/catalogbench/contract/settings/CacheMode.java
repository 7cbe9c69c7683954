package io.catalogbench.contract.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which store a server caches in. */
public enum CacheMode {
  NONE,
  /** In the server's memory. */
  CAFFEINE,
  /** In files of a directory. */
  FILE,
  MEMCACHED,
  REDIS,
  REDIS_CLUSTER,
  /** In the server's memory before Redis. */
  TWO_LEVEL;

  /** The one of that name, where there is one. */
  public static Optional<CacheMode> named(String name) {
    return Arrays.stream(values()).filter(mode -> mode.toString().equals(name)).findFirst();
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
