package io.catalogbench.bench.cache.benchmark;

import io.catalogbench.bench.cache.life.Zipf;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The numbers of keys in the order in which they are asked for, by Zipf's law; drawn before
 * anything is measured, and the same in every fork.
 */
final class Draws {

  /** Keys that are asked for; a power of two. */
  static final int KEYS = 1_024;

  private static final int DRAWS = 1 << 14;
  private static final long SEED = 42;

  private final int[] drawn;
  private int turn;

  Draws() {
    Random random = new Random(SEED);
    Zipf wanted = new Zipf(KEYS);
    drawn = IntStream.generate(() -> wanted.draw(random)).limit(DRAWS).toArray();
  }

  int next() {
    return drawn[turn++ & (DRAWS - 1)];
  }
}
