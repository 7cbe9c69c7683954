package io.catalogbench.cache;

import java.security.SecureRandom;

/** A version of a scope in Redis: 128 random bits, so that none ever comes back. */
record RedisVersion(long high, long low) implements FillToken {

  /** Stands for bytes that we did not write. */
  static final RedisVersion FOREIGN = new RedisVersion(0, 0);

  private static final SecureRandom RANDOM = new SecureRandom();

  static RedisVersion fresh() {
    return new RedisVersion(RANDOM.nextLong(), RANDOM.nextLong());
  }
}
