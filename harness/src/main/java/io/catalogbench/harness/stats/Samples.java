package io.catalogbench.harness.stats;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/** What is expected of a sample before anything is computed from it. */
final class Samples {

  private Samples() {}

  /** A sorted copy of a sample that has values, all finite. */
  static double[] sorted(double[] sample) {
    double[] copy = checked(sample).clone();
    Arrays.sort(copy);
    return copy;
  }

  static double[] checked(double[] sample) {
    if (sample.length == 0) {
      throw new IllegalArgumentException("A sample has at least one value");
    }
    for (double value : sample) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("A sample has finite values only: " + value);
      }
    }
    return sample;
  }

  /** Median of values in ascending order. */
  static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2;
  }

  static double mean(double[] sample) {
    return Mean.of(sample).getAsDouble();
  }

  /** Standard deviation with n − 1 in the denominator, of at least two values. */
  static double deviation(double[] sample) {
    return StandardDeviation.of(sample).getAsDouble();
  }
}
