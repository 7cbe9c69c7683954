package io.catalogbench.harness.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Which target runs when: each pair of rounds is shuffled by the seed and then mirrored (A B C, C B
 * A), so that a machine that drifts steadily treats every target alike.
 */
public final class RoundOrder {

  private RoundOrder() {}

  /** One list of all targets for each round. */
  public static <T> List<List<T>> of(List<T> targets, int rounds, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<List<T>> order = new ArrayList<>();
    while (order.size() < rounds) {
      List<T> shuffled = new ArrayList<>(targets);
      Collections.shuffle(shuffled, random);
      order.add(List.copyOf(shuffled));
      if (order.size() < rounds) {
        order.add(List.copyOf(shuffled.reversed()));
      }
    }
    return List.copyOf(order);
  }
}
