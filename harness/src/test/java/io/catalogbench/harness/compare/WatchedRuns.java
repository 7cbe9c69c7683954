package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Target;
import io.catalogbench.harness.result.Value;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Runs of alpha and beta whose cores were watched. */
final class WatchedRuns {

  static final Load CLOSED = new Load.Closed(8);

  private WatchedRuns() {}

  /** A valid window. */
  static Measurement window(String target, String scenario, int round, Map<Metric, Value> metrics) {
    return new Measurement(
        target,
        scenario,
        Optional.of(CLOSED),
        round,
        1,
        MeasurementStatus.OK,
        Optional.empty(),
        metrics,
        Map.of(),
        Optional.empty(),
        List.of());
  }

  /** A run of such windows. */
  static Run run(int rounds, List<Measurement> measurements) {
    return Run.begun(
            "run",
            "tiny",
            "./bench run tiny",
            1,
            rounds,
            Instant.EPOCH,
            Optional.empty(),
            Stream.of("alpha", "beta")
                .map(name -> new Target(name, "model", "1", Map.of()))
                .toList())
        .withMeasurements(measurements);
  }

  /** The same run, without what was told of {@code metric}. */
  static Run blind(Run run, Metric metric) {
    return run.withMeasurements(
        run.measurements().stream()
            .map(
                measurement -> {
                  Map<Metric, Value> metrics = new EnumMap<>(measurement.metrics());
                  metrics.remove(metric);
                  return measurement.withMetrics(metrics);
                })
            .toList());
  }

  /** The same window with another value of {@code metric}. */
  static Measurement with(Measurement measurement, Metric metric, UnaryOperator<Double> change) {
    Map<Metric, Value> metrics = new EnumMap<>(measurement.metrics());
    metrics.computeIfPresent(metric, (it, value) -> it.of(change.apply(value.value())));
    return measurement.withMetrics(metrics);
  }

  /** How wide the intervals of {@code comparisons} are in the mean, in logarithms. */
  static double width(Stream<Comparison> comparisons) {
    return comparisons
        .mapToDouble(comparison -> Math.log(comparison.high().get() / comparison.low().get()))
        .average()
        .orElseThrow();
  }
}
