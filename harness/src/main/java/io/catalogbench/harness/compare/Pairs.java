package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.stats.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** The same metric of two sides, round by round; what cannot be used has no part in it. */
final class Pairs {

  private Pairs() {}

  /** ln(candidate ÷ base) of each round in which both sides have a value. */
  static double[] logRatios(List<Measurement> base, List<Measurement> candidate, Metric metric) {
    return both(base, candidate, metric).stream()
        .mapToDouble(pair -> Math.log(pair.candidate / pair.base))
        .toArray();
  }

  /** candidate − base of each round in which both sides have a value. */
  static double[] differences(List<Measurement> base, List<Measurement> candidate, Metric metric) {
    return both(base, candidate, metric).stream()
        .mapToDouble(pair -> pair.candidate - pair.base)
        .toArray();
  }

  /** What both sides came to, in a round or in several. */
  record Pair(double base, double candidate) {}

  /**
   * What both sides came to in the rounds that both have: geometric means, as of the ratios; empty
   * without such a round.
   */
  static Optional<Pair> means(List<Measurement> base, List<Measurement> candidate, Metric metric) {
    List<Pair> pairs = both(base, candidate, metric);
    return pairs.isEmpty()
        ? Optional.empty()
        : Optional.of(new Pair(mean(pairs, Pair::base), mean(pairs, Pair::candidate)));
  }

  private static double mean(List<Pair> pairs, ToDoubleFunction<Pair> side) {
    return Spread.geometricMean(pairs.stream().mapToDouble(side).toArray());
  }

  /** Each round in which both sides have a value. */
  private static List<Pair> both(
      List<Measurement> base, List<Measurement> candidate, Metric metric) {
    Map<Integer, Double> others = byRound(candidate, metric);
    return byRound(base, metric).entrySet().stream()
        .flatMap(
            entry ->
                Optional.ofNullable(others.get(entry.getKey())).stream()
                    .map(value -> new Pair(entry.getValue(), value)))
        .toList();
  }

  /** The value of each round with a valid one; of several launches in a round, their mean. */
  private static Map<Integer, Double> byRound(List<Measurement> measurements, Metric metric) {
    Map<Integer, List<Double>> values = new TreeMap<>();
    measurements.stream()
        .filter(measurement -> Doubts.counts(measurement, metric))
        .forEach(
            measurement ->
                metric
                    .in(measurement)
                    .filter(value -> value > 0)
                    .ifPresent(
                        value ->
                            values
                                .computeIfAbsent(measurement.round(), r -> new ArrayList<>())
                                .add(value)));
    Map<Integer, Double> means = new TreeMap<>();
    values.forEach(
        (round, several) ->
            means.put(round, Spread.geometricMean(several.stream().mapToDouble(v -> v).toArray())));
    return means;
  }
}
