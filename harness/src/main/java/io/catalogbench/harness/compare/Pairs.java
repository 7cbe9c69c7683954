package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.stats.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The same metric of two sides, round by round; what cannot be used has no part in it. */
final class Pairs {

  private Pairs() {}

  /** ln(candidate ÷ base) of each round in which both sides have a value. */
  static double[] logRatios(List<Measurement> base, List<Measurement> candidate, Metric metric) {
    Map<Integer, Double> others = byRound(candidate, metric);
    return byRound(base, metric).entrySet().stream()
        .flatMap(
            entry ->
                Optional.ofNullable(others.get(entry.getKey())).stream()
                    .map(value -> Math.log(value / entry.getValue())))
        .mapToDouble(ratio -> ratio)
        .toArray();
  }

  /** What both sides came to in the rounds that both have: geometric means, as of the ratios. */
  record Means(double base, double candidate) {}

  /** Empty without a round in which both sides have a value. */
  static Optional<Means> means(List<Measurement> base, List<Measurement> candidate, Metric metric) {
    Map<Integer, Double> ours = byRound(base, metric);
    Map<Integer, Double> others = byRound(candidate, metric);
    ours.keySet().retainAll(others.keySet());
    others.keySet().retainAll(ours.keySet());
    return ours.isEmpty() ? Optional.empty() : Optional.of(new Means(mean(ours), mean(others)));
  }

  private static double mean(Map<Integer, Double> byRound) {
    return Spread.geometricMean(byRound.values().stream().mapToDouble(v -> v).toArray());
  }

  /** candidate − base of each round in which both sides have a value. */
  static double[] differences(List<Measurement> base, List<Measurement> candidate, Metric metric) {
    Map<Integer, Double> others = byRound(candidate, metric);
    return byRound(base, metric).entrySet().stream()
        .flatMap(
            entry ->
                Optional.ofNullable(others.get(entry.getKey())).stream()
                    .map(value -> value - entry.getValue()))
        .mapToDouble(difference -> difference)
        .toArray();
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
