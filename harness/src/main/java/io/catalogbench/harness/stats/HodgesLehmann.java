package io.catalogbench.harness.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The median of all pairwise means, with the exact interval of Wilcoxon's signed-rank test: robust
 * against single wild pairs, supposing only that the differences spread evenly to both sides.
 *
 * <p>Source: Hollander, Wolfe and Chicken, Nonparametric Statistical Methods, 3rd edition, sections
 * 3.2 and 3.3.
 */
public final class HodgesLehmann {

  /** By the number of pairs: simulations ask for few of them, thousands of times. */
  private static final Map<Integer, double[]> RANK_SUMS = new ConcurrentHashMap<>();

  private HodgesLehmann() {}

  /**
   * The centre of the differences; its interval covers at least the confidence, and states how
   * much. Absent below {@link #fewestPairs(double)}.
   */
  public static Estimate of(double[] differences, double confidence) {
    double[] means = pairwiseMeans(Samples.checked(differences));
    double center = Samples.median(means);
    int n = differences.length;
    if (n < fewestPairs(confidence)) {
      return new Estimate(
          center, Optional.empty(), List.of(new Caveat.TooFewPairs(n, fewestPairs(confidence))));
    }
    double[] atMost = RANK_SUMS.computeIfAbsent(n, HodgesLehmann::cumulativeRankSums);
    int outside = 0;
    while (2 * atMost[outside + 1] <= 1 - confidence) {
      outside++;
    }
    double low = means[outside];
    double high = means[means.length - 1 - outside];
    return new Estimate(
        center,
        Optional.of(new Interval(low, high, 1 - 2 * atMost[outside])),
        low == high ? List.of(new Caveat.NoSpread(n)) : List.of());
  }

  /** The smallest number of pairs that has an interval: 2 · 2⁻ⁿ ≤ 1 − confidence. */
  public static int fewestPairs(double confidence) {
    int pairs = 1;
    while (2 * Math.scalb(1.0, -pairs) > 1 - confidence) {
      pairs++;
    }
    return pairs;
  }

  /** Means of all pairs of values, each value with itself too, in ascending order. */
  private static double[] pairwiseMeans(double[] values) {
    double[] means = new double[values.length * (values.length + 1) / 2];
    int next = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = i; j < values.length; j++) {
        means[next++] = values[i] + (values[j] - values[i]) / 2;
      }
    }
    Arrays.sort(means);
    return means;
  }

  /**
   * Element k: probability that the signed-rank sum of n pairs is at most k when neither side is
   * favoured. Each rank is in the sum or not, with equal chances.
   */
  private static double[] cumulativeRankSums(int n) {
    double[] probability = new double[n * (n + 1) / 2 + 1];
    probability[0] = 1;
    for (int rank = 1; rank <= n; rank++) {
      for (int sum = rank * (rank + 1) / 2; sum >= 0; sum--) {
        double without = probability[sum];
        double with = sum >= rank ? probability[sum - rank] : 0;
        probability[sum] = (without + with) / 2;
      }
    }
    Arrays.parallelPrefix(probability, Double::sum);
    return probability;
  }
}
