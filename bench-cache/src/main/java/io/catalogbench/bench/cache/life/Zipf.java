package io.catalogbench.bench.cache.life;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws things as unevenly as people ask for them: the k-th most wanted with weight 1/k. */
public final class Zipf {

  /** The share of the draws that fall on this one or a more wanted one. */
  private final double[] cumulative;

  /** Over {@code count} things, 0 being the most wanted. */
  public Zipf(int count) {
    cumulative = new double[count];
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum += 1.0 / (k + 1);
      cumulative[k] = sum;
    }
    for (int k = 0; k < count; k++) {
      cumulative[k] /= sum;
    }
  }

  /** The next one that is wanted. */
  public int draw(RandomGenerator random) {
    int at = Arrays.binarySearch(cumulative, random.nextDouble());
    return Math.min(at < 0 ? -at - 1 : at, cumulative.length - 1);
  }
}
