package io.catalogbench.harness.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Draws; the same seed draws the same. */
record Chance(RandomGenerator random) {

  /** True once in {@code times}. */
  boolean onceIn(int times) {
    return random.nextInt(times) == 0;
  }

  /** From 0 to below {@code bound}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** One of them. */
  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
