package io.catalogbench.harness.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The bootstrap-t interval of the mean of differences: Student's, with the distribution of t taken
 * from the differences themselves, drawn anew with replacement, instead of from the normal one. It
 * reaches further to the side to which they lean.
 *
 * <p>Source: Efron and Tibshirani, An Introduction to the Bootstrap, section 12.5.
 */
public final class BootstrapT {

  /** With one more, the quantiles of the usual confidences fall on drawn values. */
  private static final int RESAMPLES = 3_999;

  /** The same differences have the same interval. */
  private static final long SEED = 42;

  private static final int FEWEST = 2;

  private BootstrapT() {}

  /** Mean of the differences and its interval; absent where too many of them are the same. */
  public static Estimate of(double[] differences, double confidence) {
    double mean = Samples.mean(Samples.checked(differences));
    int n = differences.length;
    if (n < FEWEST) {
      return new Estimate(mean, Optional.empty(), List.of(new Caveat.TooFewPairs(n, FEWEST)));
    }
    RandomGenerator random = new SplittableRandom(SEED);
    double[] drawn = new double[n];
    double[] t = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      for (int k = 0; k < n; k++) {
        drawn[k] = differences[random.nextInt(n)];
      }
      t[i] = (Samples.mean(drawn) - mean) / error(drawn);
    }
    Arrays.sort(t);
    int outside = (int) Math.round((1 - confidence) / 2 * (RESAMPLES + 1));
    double error = error(differences);
    double low = mean - t[RESAMPLES - outside] * error;
    double high = mean - t[outside - 1] * error;
    return Double.isFinite(low) && Double.isFinite(high)
        ? new Estimate(mean, Optional.of(new Interval(low, high, confidence)), List.of())
        : new Estimate(mean, Optional.empty(), List.of(new Caveat.NoSpread(n)));
  }

  /** Standard error of the mean. */
  private static double error(double[] sample) {
    return Samples.deviation(sample) / Math.sqrt(sample.length);
  }
}
