package io.catalogbench.harness.stats;

import java.util.List;
import java.util.Optional;

/**
 * How a value moves with a covariate, something observed beside it: the slope that several groups
 * have in common, each around its own means. It is the within-group slope of the analysis of
 * covariance, by least squares.
 *
 * <p>What it is for: of a difference between two groups, slope × the difference of their covariates
 * may be taken away. That leaves the expected difference as it is, whatever the slope, as long as
 * what is compared has no influence on the covariate, and takes away the part of the variance that
 * the covariate explains (Deng, Xu, Kohavi, Walker: Improving the sensitivity of online controlled
 * experiments by utilizing pre-experiment data, WSDM 2013, section 3).
 *
 * @param slope change of the value for each unit of the covariate
 * @param standardError of the slope, above 0 or, on a perfect line, 0
 * @param explained share of the variance within groups that the covariate explains, 0 to 1
 * @param freedom degrees of freedom that the groups leave, at least 1
 */
public record PooledSlope(double slope, double standardError, double explained, int freedom) {

  /**
   * One observation.
   *
   * @param covariate finite
   * @param value finite
   */
  public record Point(double covariate, double value) {

    public Point {
      if (!Double.isFinite(covariate) || !Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "A point has finite values only: %s, %s".formatted(covariate, value));
      }
    }
  }

  /** Whether it is more than so many of its standard errors from 0. */
  public boolean surely(double standardErrors) {
    return Math.abs(slope) > standardErrors * standardError;
  }

  /**
   * The slope within groups; absent when they leave fewer than one degree of freedom, when the
   * covariate never moves, or the value never does.
   */
  public static Optional<PooledSlope> of(List<List<Point>> groups) {
    int freedom = -1;
    double squares = 0;
    double products = 0;
    double total = 0;
    for (List<Point> group : groups) {
      if (group.isEmpty()) {
        continue;
      }
      double meanCovariate = Samples.mean(group.stream().mapToDouble(Point::covariate).toArray());
      double meanValue = Samples.mean(group.stream().mapToDouble(Point::value).toArray());
      for (Point point : group) {
        double covariate = point.covariate - meanCovariate;
        double value = point.value - meanValue;
        squares += covariate * covariate;
        products += covariate * value;
        total += value * value;
      }
      freedom += group.size() - 1;
    }
    if (freedom < 1 || squares == 0 || total == 0) {
      return Optional.empty();
    }
    double slope = products / squares;
    double residual = Math.max(0, total - slope * products);
    return Optional.of(
        new PooledSlope(
            slope, Math.sqrt(residual / freedom / squares), slope * products / total, freedom));
  }
}
