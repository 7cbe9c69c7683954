package io.catalogbench.harness.stats;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/** Student's t on the differences of pairs: the mean, supposing roughly normal differences. */
public final class PairedT {

  private static final int FEWEST = 2;

  private PairedT() {}

  /** Mean of the differences and its interval. */
  public static Estimate of(double[] differences, double confidence) {
    double mean = Samples.mean(Samples.checked(differences));
    int n = differences.length;
    if (n < FEWEST) {
      return new Estimate(mean, Optional.empty(), List.of(new Caveat.TooFewPairs(n, FEWEST)));
    }
    double deviation = Samples.deviation(differences);
    double reach =
        TDistribution.of(n - 1).inverseSurvivalProbability((1 - confidence) / 2)
            * deviation
            / Math.sqrt(n);
    return new Estimate(
        mean,
        Optional.of(new Interval(mean - reach, mean + reach, confidence)),
        deviation == 0 ? List.of(new Caveat.NoSpread(n)) : List.of());
  }

  /**
   * Probability of a mean at least as high as this one when the true mean is {@code bound}; absent
   * when the differences don't vary.
   */
  public static Optional<Double> probabilityAtMost(double[] differences, double bound) {
    int n = Samples.checked(differences).length;
    if (n < FEWEST || Samples.deviation(differences) == 0) {
      return Optional.empty();
    }
    double t =
        (Samples.mean(differences) - bound) / (Samples.deviation(differences) / Math.sqrt(n));
    return Optional.of(TDistribution.of(n - 1).survivalProbability(t));
  }
}
