package io.catalogbench.contract.settings;

import java.util.Locale;

/** What a request does whose cache does not answer. */
public enum CacheFailures {
  /** It goes on without the cache. */
  IGNORE,
  /** It is refused with 503. */
  FAIL;

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
