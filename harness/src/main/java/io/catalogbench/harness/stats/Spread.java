package io.catalogbench.harness.stats;

import java.util.Optional;

/** The middle and the ends of a sample. */
public record Spread(double min, double median, double max, int count) {

  /** Spread of a sample of at least one value. */
  public static Spread of(double[] sample) {
    double[] sorted = Samples.sorted(sample);
    return new Spread(sorted[0], Samples.median(sorted), sorted[sorted.length - 1], sorted.length);
  }

  /** Spread of a sample; absent when it has no value. */
  public static Optional<Spread> ofAny(double[] sample) {
    return sample.length == 0 ? Optional.empty() : Optional.of(of(sample));
  }

  /** Geometric mean of positive values: the mean to use for ratios. */
  public static double geometricMean(double[] sample) {
    double[] logs = new double[Samples.checked(sample).length];
    for (int i = 0; i < logs.length; i++) {
      if (!(sample[i] > 0)) {
        throw new IllegalArgumentException("A geometric mean needs positive values: " + sample[i]);
      }
      logs[i] = Math.log(sample[i]);
    }
    return Math.exp(Samples.mean(logs));
  }
}
