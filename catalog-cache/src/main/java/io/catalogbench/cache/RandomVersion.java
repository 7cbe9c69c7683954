package io.catalogbench.cache;

import java.security.SecureRandom;

/**
 * A version of a scope in a store that processes share: 128 random bits, so that none ever comes
 * back.
 */
record RandomVersion(long high, long low) implements FillToken {

  /** Stands for bytes that we did not write. */
  static final RandomVersion FOREIGN = new RandomVersion(0, 0);

  private static final SecureRandom RANDOM = new SecureRandom();

  static RandomVersion fresh() {
    return new RandomVersion(RANDOM.nextLong(), RANDOM.nextLong());
  }
}
