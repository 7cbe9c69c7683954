package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.SuiteCell;
import io.catalogbench.harness.stats.Spread;
import java.util.List;
import java.util.Optional;

/**
 * A cell of a suite with what its forks measured, and what follows from that.
 *
 * @param measurements all forks, of which only the valid ones count
 * @param floorNanos what the machine takes at least for it, where that was measured
 */
public record CellFigures(
    SuiteCell cell, List<Measurement> measurements, Optional<Double> floorNanos) {

  /** Less than this is what the profiler itself allocates. */
  private static final double NOTHING_BYTES = 1;

  /** By how much forks of the same compiled code may differ, relative to the least. */
  private static final double REPEATABLE = 0.001;

  public CellFigures {
    measurements = List.copyOf(measurements);
  }

  /** Nanoseconds for one operation, over the valid forks. */
  public Optional<Spread> nanos() {
    return spread(Metric.TIME_NS_PER_OP);
  }

  /** Bytes that one operation allocates, over the valid forks. */
  public Optional<Spread> allocatedBytes() {
    return spread(Metric.ALLOC_BYTES_PER_OP);
  }

  /** Nanoseconds for one object. */
  public Optional<Double> nanosPerObject() {
    return nanos().map(spread -> spread.median() / cell.objects());
  }

  /** Gigabytes read or written in a second: as many as bytes in a nanosecond. */
  public Optional<Double> gigabytesPerSecond() {
    return nanos().filter(spread -> cell.bytes() > 0).map(spread -> cell.bytes() / spread.median());
  }

  /** How many times the floor it takes. */
  public Optional<Double> timesFloor() {
    return nanos().flatMap(spread -> floorNanos.map(least -> spread.median() / least));
  }

  /** Bytes allocated for each byte read or written. */
  public Optional<Double> allocatedPerByte() {
    return allocatedBytes()
        .filter(spread -> cell.bytes() > 0)
        .map(spread -> spread.median() / cell.bytes());
  }

  /** Bytes that a store keeps, where that means something. */
  public Optional<Double> storedBytes() {
    return Optional.of(cell.storedBytes()).filter(bytes -> bytes > 0);
  }

  /** How many forks cannot be used. */
  public long unusable() {
    return measurements.stream().filter(measurement -> !measurement.ok()).count();
  }

  /** How far apart the forks' allocation lies, relative to the least; absent without any. */
  public Optional<Double> allocationSpread() {
    return allocatedBytes()
        .filter(spread -> spread.min() > 0)
        .map(spread -> spread.max() / spread.min() - 1);
  }

  /** Whether it allocates anything. */
  boolean allocates() {
    return allocatedBytes().filter(spread -> spread.median() >= NOTHING_BYTES).isPresent();
  }

  /**
   * Whether forks allocate differently: the compiler spares an allocation in some of them only, as
   * it inlines more or less there. How often it does is not known from a handful of forks.
   */
  public boolean allocationVaries() {
    return allocates() && allocationSpread().filter(spread -> spread > REPEATABLE).isPresent();
  }

  private Optional<Spread> spread(Metric metric) {
    return Spread.ofAny(
        measurements.stream()
            .filter(Measurement::ok)
            .flatMap(measurement -> metric.in(measurement).stream())
            .mapToDouble(value -> value)
            .toArray());
  }
}
