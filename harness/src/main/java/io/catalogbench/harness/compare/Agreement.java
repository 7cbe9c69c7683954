package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Verdict;
import io.catalogbench.harness.stats.Interval;
import java.util.Optional;

/**
 * What another generator measured of a target, against ours, paired by launch.
 *
 * @param ratio other ÷ ours
 * @param low lower bound of the ratio's 90 % interval
 * @param high upper bound of it
 * @param verdict SAME where they agree within the margin; better or worse mean no more than that
 *     they differ
 */
public record Agreement(
    double ratio, Optional<Double> low, Optional<Double> high, int pairs, Verdict verdict) {

  /** How far generators may be apart. */
  public static final double MARGIN = 0.05;

  /** Of one metric of a cell of another generator; empty where no launch has both. */
  public static Optional<Agreement> of(
      Cells cells, Cell other, Load.CrossCheck check, Metric metric) {
    return cells
        .find(
            other.target(),
            other.scenario(),
            new Load.CrossCheck(Load.CrossCheck.GATLING, check.connections()))
        .map(ours -> Pairs.logRatios(ours.measurements(), other.measurements(), metric))
        .filter(logRatios -> logRatios.length > 0)
        .map(logRatios -> of(logRatios, metric));
  }

  private static Agreement of(double[] logRatios, Metric metric) {
    Judge.Judgement judgement = new Judge(MARGIN, metric.direction()).of(logRatios);
    return new Agreement(
        judgement.ratio(),
        judgement.ratioInterval().map(Interval::low),
        judgement.ratioInterval().map(Interval::high),
        logRatios.length,
        judgement.verdict());
  }

  /** True when the estimate itself lies within the margin. */
  public boolean near() {
    return Math.abs(Math.log(ratio)) <= Math.log1p(MARGIN);
  }
}
