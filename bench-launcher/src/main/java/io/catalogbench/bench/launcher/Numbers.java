package io.catalogbench.bench.launcher;

import java.util.List;

/** The little arithmetic that flags, tables and suites need. */
public final class Numbers {

  private Numbers() {}

  /** The middle one of one value or more, or the mean of the two in the middle. */
  public static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The median distance from the median. */
  static double medianDeviation(List<Double> values) {
    double median = median(values);
    return median(values.stream().map(value -> Math.abs(value - median)).toList());
  }

  static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
  }

  /** The standard deviation of the population that two values or more were drawn from. */
  static double deviation(List<Double> values) {
    double mean = mean(values);
    double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    return Math.sqrt(squares / (values.size() - 1));
  }
}
