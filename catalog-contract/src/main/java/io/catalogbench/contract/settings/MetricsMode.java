package io.catalogbench.contract.settings;

import java.util.Locale;

/** Whether requests are timed for {@code /api/metrics}; what the process tells costs nothing. */
public enum MetricsMode {
  /** Every request is timed by method, route and status. */
  ON,
  /** No request is timed. */
  OFF;

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
