package io.catalogbench.contract.settings;

import java.util.Locale;

/** Which store a server caches in. */
public enum CacheMode {
  NONE,
  CAFFEINE,
  REDIS;

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
