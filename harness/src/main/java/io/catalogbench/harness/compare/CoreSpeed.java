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
 * Evens out how fast the server's core was from window to window. On a machine that other guests
 * share the same request takes up to twice the processor time; how long fixed work takes on that
 * core meanwhile tells ({@link Metric#CORE_STEP_NS}). By how much a metric follows is found from
 * all windows of the run, each around the mean of its target, scenario and load, in logarithms; and
 * each window is told as it would have been at the run's usual speed. Other guests know nothing of
 * what is measured, so no target gains by it in the mean; what they add to the spread goes away.
 *
 * @param usual the run's usual step, in nanoseconds
 * @param slopes of each metric that follows the core's speed well enough to be evened
 */
public record CoreSpeed(double usual, Map<Metric, PooledSlope> slopes) {

  /** What is served on the server's core, as fast as it goes. */
  private static final List<Metric> METRICS =
      List.of(Metric.CPU_US_PER_REQUEST, Metric.THROUGHPUT_RPS);

  /** A slope is used that is at least so many of its standard errors from 0. */
  private static final double SURE = 4;

  private record Key(String target, String scenario, Load load) {}

  public CoreSpeed {
    slopes = Map.copyOf(slopes);
  }

  /** What the windows of a run tell of it; nothing is evened when they don't. */
  public static CoreSpeed of(Run run) {
    List<Measurement> watched =
        run.measurements().stream()
            .filter(Measurement::ok)
            .filter(m -> Metric.CORE_STEP_NS.in(m).filter(step -> step > 0).isPresent())
            .toList();
    if (watched.isEmpty()) {
      return new CoreSpeed(1, Map.of());
    }
    Map<Metric, PooledSlope> slopes = new EnumMap<>(Metric.class);
    for (Metric metric : METRICS) {
      slope(watched, metric).ifPresent(slope -> slopes.put(metric, slope));
    }
    return new CoreSpeed(
        Spread.geometricMean(watched.stream().mapToDouble(CoreSpeed::step).toArray()), slopes);
  }

  private static Optional<PooledSlope> slope(List<Measurement> watched, Metric metric) {
    Map<Key, List<PooledSlope.Point>> groups =
        watched.stream()
            .filter(measurement -> metric.in(measurement).filter(value -> value > 0).isPresent())
            .collect(
                Collectors.groupingBy(
                    CoreSpeed::key,
                    LinkedHashMap::new,
                    Collectors.mapping(
                        measurement -> point(measurement, metric), Collectors.toList())));
    return PooledSlope.of(List.copyOf(groups.values()))
        .filter(slope -> Math.abs(slope.slope()) > SURE * slope.standardError());
  }

  private static Key key(Measurement measurement) {
    return new Key(measurement.target(), measurement.scenario(), measurement.load().orElseThrow());
  }

  private static PooledSlope.Point point(Measurement measurement, Metric metric) {
    return new PooledSlope.Point(
        Math.log(step(measurement)), Math.log(metric.in(measurement).orElseThrow()));
  }

  private static double step(Measurement measurement) {
    return Metric.CORE_STEP_NS.in(measurement).orElseThrow();
  }

  /** A measurement as it would have been at the run's usual speed. */
  Measurement evened(Measurement measurement) {
    Optional<Double> step = Metric.CORE_STEP_NS.in(measurement).filter(nanos -> nanos > 0);
    if (step.isEmpty() || slopes.isEmpty()) {
      return measurement;
    }
    Map<Metric, Value> metrics = new EnumMap<>(measurement.metrics());
    slopes.forEach(
        (metric, slope) ->
            metrics.computeIfPresent(
                metric,
                (_, value) ->
                    metric.of(value.value() * Math.pow(usual / step.get(), slope.slope()))));
    return measurement.withMetrics(metrics);
  }
}
