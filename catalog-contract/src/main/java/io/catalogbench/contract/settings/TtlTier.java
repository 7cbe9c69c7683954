package io.catalogbench.contract.settings;

import java.time.Duration;
import java.util.Locale;

/** How long cached values live, against what the contract says of each. */
public enum TtlTier {
  /** A tenth: a list of products for a minute. */
  SHORT,
  /** As the contract says: a list of products for ten minutes. */
  MEDIUM,
  /** Six times as long: a list of products for an hour. */
  LONG;

  /** The life of a value in this tier. */
  public Duration scaled(Duration ttl) {
    return switch (this) {
      case SHORT -> ttl.dividedBy(10);
      case MEDIUM -> ttl;
      case LONG -> ttl.multipliedBy(6);
    };
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
