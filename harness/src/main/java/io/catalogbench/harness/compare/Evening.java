package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Warning;
import io.catalogbench.harness.stats.Estimate;
import io.catalogbench.harness.stats.PairedT;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes away from CPU per request what the cores were like while it was measured: first how fast
 * the server's was, then how far it was from the generator's.
 */
public record Evening(CoreSpeed speed, CoreDistance distance) {

  /** What is evened. */
  static final Metric METRIC = Metric.CPU_US_PER_REQUEST;

  /** A slope is used that is more than so many of its standard errors from 0. */
  static final double SURE = 4;

  /** A chance of one in a hundred for each comparison to be suspected for nothing. */
  private static final double SURELY_DIFFERENT = 0.99;

  /** What the windows of a run tell of its cores. */
  public static Evening of(Run run) {
    CoreSpeed speed = CoreSpeed.of(run);
    return new Evening(
        speed, CoreDistance.of(run.measurements().stream().map(speed::evened).toList()));
  }

  /** A measurement as it would have been on the run's usual cores. */
  Measurement evened(Measurement measurement) {
    return distance.evened(speed.evened(measurement));
  }

  /**
   * Whether the cores were otherwise beside one of two cells than chance explains. Evening supposes
   * that what is measured has no influence on them.
   */
  static List<Warning> differences(Cell base, Cell candidate) {
    return Stream.of(
            differs(
                base,
                candidate,
                Metric.CORE_STEP_NS,
                "core-speed-differs",
                "Fixed work on the server's core took"),
            differs(
                base,
                candidate,
                Metric.CORE_DISTANCE_NS,
                "core-distance-differs",
                "A round trip between the server's core and the generator's took"))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Warning> differs(
      Cell base, Cell candidate, Metric metric, String code, String what) {
    double[] logRatios = Pairs.logRatios(base.measurements(), candidate.measurements(), metric);
    if (logRatios.length < Judge.FEWEST_PAIRS) {
      return Optional.empty();
    }
    Estimate ratio = PairedT.of(logRatios, SURELY_DIFFERENT);
    return ratio
        .interval()
        .filter(interval -> interval.above(0) || interval.below(0))
        .map(
            _ ->
                Warning.of(
                    code,
                    String.format(
                        Locale.ROOT,
                        "%s %.0f %% %s beside %s",
                        what,
                        Math.abs(Math.expm1(ratio.center())) * 100,
                        ratio.center() > 0 ? "longer" : "less",
                        candidate.target()),
                    "compare the unevened numbers in results.csv: evening may have moved the"
                        + " ratio"));
  }
}
