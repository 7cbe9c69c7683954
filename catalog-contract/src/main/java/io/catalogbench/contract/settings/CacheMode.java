package io.catalogbench.contract.settings;

import java.util.Locale;

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

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
