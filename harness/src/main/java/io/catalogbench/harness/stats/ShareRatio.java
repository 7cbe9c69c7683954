package io.catalogbench.harness.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** How many times one share is as large as another, from two independent samples of yes and no. */
public final class ShareRatio {

  private ShareRatio() {}

  /**
   * Where ln(share ÷ other share) lies: normal on the logarithm, with the variance of Katz,
   * Baptista, Azen and Pike, "Obtaining confidence intervals for the risk ratio in cohort studies",
   * Biometrics 34 (1978).
   *
   * @param yes how many of {@code of}, above 0
   * @param otherYes how many of {@code otherOf}, above 0
   */
  public static Interval of(long yes, long of, long otherYes, long otherOf, double confidence) {
    if (yes < 1 || yes > of || otherYes < 1 || otherYes > otherOf) {
      throw new IllegalArgumentException(
          "Not two shares above 0: %d of %d, %d of %d".formatted(yes, of, otherYes, otherOf));
    }
    double share = (double) yes / of;
    double other = (double) otherYes / otherOf;
    double reach =
        NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2)
            * Math.sqrt((1 - share) / yes + (1 - other) / otherYes);
    double center = Math.log(share / other);
    return new Interval(center - reach, center + reach, confidence);
  }
}
