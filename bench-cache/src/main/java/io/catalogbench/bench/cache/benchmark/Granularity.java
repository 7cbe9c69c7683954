package io.catalogbench.bench.cache.benchmark;

import java.util.Locale;

/** What one cached value holds. */
public enum Granularity {
  /** A whole list. */
  WHOLE,
  /** One product of a list, encoded alone. */
  FRAGMENTS;

  /** The name in tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
