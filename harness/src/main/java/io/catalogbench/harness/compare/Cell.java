package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Latency;
import io.catalogbench.harness.result.LatencyKind;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Warning;
import io.catalogbench.harness.stats.Spread;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * A target under one load of a scenario: all its measurements, of which only the valid ones count.
 *
 * @param generatorLimited true when the floor target drove so little more that the throughput says
 *     what the generator can do, not what the server can
 */
public record Cell(
    String target,
    String scenario,
    Load load,
    List<Measurement> measurements,
    boolean generatorLimited) {

  public Cell {
    measurements = List.copyOf(measurements);
  }

  /** Spread of a metric over the measurements in which it counts, if there are any. */
  public Optional<Spread> spread(Metric metric) {
    return Spread.ofAny(
        measurements.stream()
            .filter(measurement -> Doubts.counts(measurement, metric))
            .flatMap(measurement -> metric.in(measurement).stream())
            .mapToDouble(v -> v)
            .toArray());
  }

  /** Spread of a percentile, in nanoseconds, over the valid measurements. */
  public Optional<Spread> spread(LatencyKind kind, ToLongFunction<Latency> percentile) {
    return Spread.ofAny(
        valid().stream()
            .map(measurement -> Optional.ofNullable(measurement.latency().get(kind)))
            .flatMap(Optional::stream)
            .mapToDouble(percentile::applyAsLong)
            .toArray());
  }

  /** The measurements that may be used. */
  public List<Measurement> valid() {
    return measurements.stream().filter(Measurement::ok).toList();
  }

  /**
   * Why the highest rate of a ladder is no more than a lower bound: a climb did not end at the
   * server's own knee.
   */
  public Optional<Warning> bound() {
    return valid().stream().flatMap(one -> one.warnings().stream()).findFirst();
  }

  /** How many measurements ended in that way. */
  public long count(MeasurementStatus status) {
    return measurements.stream().filter(measurement -> measurement.status() == status).count();
  }
}
