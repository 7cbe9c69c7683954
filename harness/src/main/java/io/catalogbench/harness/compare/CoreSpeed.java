package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Value;
import io.catalogbench.harness.stats.PooledSlope;
import io.catalogbench.harness.stats.Spread;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells CPU per request as if the server's core had been the same in all windows of a run.
 *
 * <p>On a machine that other guests share the same request takes up to twice the processor time;
 * how long fixed work takes on that core meanwhile tells ({@link Metric#CORE_STEP_NS}). By how much
 * CPU per request follows is found from all windows of the run, each around the mean of its target,
 * scenario and load, in logarithms; and each window is told as it would have been at the run's
 * usual speed. Other guests know nothing of what is measured, so no target gains by it in the mean;
 * what they add to the spread goes away.
 *
 * <p>What the server's compilers took is known to the nanosecond, and is taken away as it is.
 *
 * @param usual the run's usual step, in nanoseconds; 0 when nobody watched the core
 * @param slope of CPU per request, when it surely follows the core's speed
 */
public record CoreSpeed(double usual, Optional<PooledSlope> slope) {

  private static final Metric METRIC = Evening.METRIC;

  private record Key(String target, String scenario, Load load) {}

  /** What the windows of a run tell of it. */
  public static CoreSpeed of(Run run) {
    List<Measurement> watched =
        run.measurements().stream()
            .filter(Measurement::ok)
            .filter(CoreSpeed::watched)
            .filter(measurement -> steadyMicros(measurement) > 0)
            .toList();
    if (watched.isEmpty()) {
      return new CoreSpeed(0, Optional.empty());
    }
    Map<Key, List<PooledSlope.Point>> cells =
        watched.stream()
            .collect(
                Collectors.groupingBy(
                    CoreSpeed::key,
                    LinkedHashMap::new,
                    Collectors.mapping(CoreSpeed::point, Collectors.toList())));
    return new CoreSpeed(
        Spread.geometricMean(watched.stream().mapToDouble(CoreSpeed::step).toArray()),
        PooledSlope.of(List.copyOf(cells.values())).filter(slope -> slope.surely(Evening.SURE)));
  }

  /** Whether it is known how fast the core was while this was measured. */
  private static boolean watched(Measurement measurement) {
    return Metric.CORE_STEP_NS.in(measurement).filter(step -> step > 0).isPresent()
        && METRIC.in(measurement).isPresent();
  }

  private static Key key(Measurement measurement) {
    return new Key(measurement.target(), measurement.scenario(), measurement.load().orElseThrow());
  }

  private static PooledSlope.Point point(Measurement measurement) {
    return new PooledSlope.Point(Math.log(step(measurement)), Math.log(steadyMicros(measurement)));
  }

  private static double step(Measurement measurement) {
    return Metric.CORE_STEP_NS.in(measurement).orElseThrow();
  }

  /** Without what the compilers took. */
  private static double steadyMicros(Measurement measurement) {
    return measurement
        .steadyCpu()
        .map(Value::value)
        .orElseGet(() -> METRIC.in(measurement).orElseThrow()); // nobody watched the compilers
  }

  /** Whether anything is told otherwise than it was measured. */
  public boolean evens() {
    return usual > 0;
  }

  /** A measurement as it would have been at the run's usual speed. */
  Measurement evened(Measurement measurement) {
    if (!evens() || !watched(measurement)) {
      return measurement;
    }
    double speed = slope.map(it -> Math.pow(usual / step(measurement), it.slope())).orElse(1.0);
    Map<Metric, Value> metrics = new EnumMap<>(measurement.metrics());
    metrics.put(METRIC, METRIC.of(steadyMicros(measurement) * speed));
    return measurement.withMetrics(metrics);
  }
}
