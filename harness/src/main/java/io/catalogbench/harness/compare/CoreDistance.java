package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Value;
import io.catalogbench.harness.stats.PooledSlope;
import io.catalogbench.harness.stats.Spread;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells CPU per request as if the server's core had been as far from the generator's in all windows
 * of a run.
 *
 * <p>The host of a virtual machine moves its cores about. Where two of them share no cache, what
 * goes from one to the other takes several times as long ({@link Metric#CORE_DISTANCE_NS}), and the
 * processor time of a request grows by as much as the request is made of that: for a small answer
 * by a quarter, for one of much work by nothing. So the exponent is found for each scenario and
 * load by itself, each window around the mean of its target, in logarithms. The host knows nothing
 * of what is measured, so no target gains by it in the mean.
 *
 * @param usual the run's usual round trip, in nanoseconds; 0 when nobody watched
 * @param shortest of all windows
 * @param longest of all windows
 * @param slopes by what surely follows the distance
 */
public record CoreDistance(
    double usual, double shortest, double longest, Map<Asked, PooledSlope> slopes) {

  private static final Metric METRIC = Evening.METRIC;

  /** Degrees of freedom; of fewer, so sure a slope comes about by chance. */
  private static final int FEWEST_FREEDOM = 8;

  /** A load of a scenario. */
  public record Asked(String scenario, Load load) {}

  public CoreDistance {
    slopes = Map.copyOf(slopes);
  }

  /** What the windows of a run tell of it, whose CPU per request is at the usual speed. */
  static CoreDistance of(List<Measurement> measurements) {
    List<Measurement> watched =
        measurements.stream().filter(Measurement::ok).filter(CoreDistance::watched).toList();
    if (watched.isEmpty()) {
      return new CoreDistance(0, 0, 0, Map.of());
    }
    Map<Asked, PooledSlope> slopes = new HashMap<>();
    watched.stream()
        .collect(Collectors.groupingBy(CoreDistance::asked))
        .forEach(
            (asked, windows) -> {
              Map<String, List<PooledSlope.Point>> byTarget =
                  windows.stream()
                      .collect(
                          Collectors.groupingBy(
                              Measurement::target,
                              Collectors.mapping(CoreDistance::point, Collectors.toList())));
              PooledSlope.of(List.copyOf(byTarget.values()))
                  .filter(slope -> slope.freedom() >= FEWEST_FREEDOM)
                  .filter(slope -> slope.surely(Evening.SURE))
                  .ifPresent(slope -> slopes.put(asked, slope));
            });
    double[] distances = watched.stream().mapToDouble(CoreDistance::distance).sorted().toArray();
    return new CoreDistance(
        Spread.geometricMean(distances), distances[0], distances[distances.length - 1], slopes);
  }

  /** Whether it is known how far the cores were apart while this was measured. */
  private static boolean watched(Measurement measurement) {
    return Metric.CORE_DISTANCE_NS.in(measurement).filter(nanos -> nanos > 0).isPresent()
        && METRIC.in(measurement).filter(micros -> micros > 0).isPresent();
  }

  private static Asked asked(Measurement measurement) {
    return new Asked(measurement.scenario(), measurement.load().orElseThrow());
  }

  private static PooledSlope.Point point(Measurement measurement) {
    return new PooledSlope.Point(
        Math.log(distance(measurement)), Math.log(METRIC.in(measurement).orElseThrow()));
  }

  private static double distance(Measurement measurement) {
    return Metric.CORE_DISTANCE_NS.in(measurement).orElseThrow();
  }

  /** A measurement as it would have been at the run's usual distance. */
  Measurement evened(Measurement measurement) {
    if (!watched(measurement)) {
      return measurement;
    }
    PooledSlope slope = slopes.get(asked(measurement));
    if (slope == null) {
      return measurement;
    }
    double nearer = Math.pow(usual / distance(measurement), slope.slope());
    Map<Metric, Value> metrics = new EnumMap<>(measurement.metrics());
    metrics.put(METRIC, METRIC.of(METRIC.in(measurement).orElseThrow() * nearer));
    return measurement.withMetrics(metrics);
  }
}
