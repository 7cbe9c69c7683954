package io.catalogbench.bench.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How many times one cell takes as long as another, paired by round.
 *
 * @param value the geometric mean over the pairs
 * @param interval where it lies with 90 % confidence; empty with a single pair
 */
public record Ratio(double value, Optional<Interval> interval, int pairs) {

  private static final double TAIL = 0.05;

  /** Both bounds. */
  public record Interval(double low, double high) {

    /** Whether a value lies within. */
    public boolean contains(double value) {
      return low <= value && value <= high;
    }
  }

  /**
   * The ratio of {@code slow} to {@code fast}, each with one value by round; empty when no round
   * has both. The interval is Student's, on the logarithms of the ratios.
   */
  static Optional<Ratio> of(Map<Integer, Double> slow, Map<Integer, Double> fast) {
    List<Double> logs = new ArrayList<>();
    slow.forEach(
        (round, nanos) -> {
          Double other = fast.get(round);
          if (other != null) {
            logs.add(Math.log(nanos / other));
          }
        });
    if (logs.isEmpty()) {
      return Optional.empty();
    }
    double mean = Numbers.mean(logs);
    if (logs.size() == 1) {
      return Optional.of(new Ratio(Math.exp(mean), Optional.empty(), 1));
    }
    double half =
        TDistribution.of(logs.size() - 1).inverseSurvivalProbability(TAIL)
            * Numbers.deviation(logs)
            / Math.sqrt(logs.size());
    return Optional.of(
        new Ratio(
            Math.exp(mean),
            Optional.of(new Interval(Math.exp(mean - half), Math.exp(mean + half))),
            logs.size()));
  }
}
