package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One server with pools of several sizes under one load.
 *
 * @param cells by the size of the pool
 */
record Pools(TreeMap<Integer, Cell> cells) {

  /** A pool is large enough when its throughput reaches this share of the best one's. */
  static final double ENOUGH = 0.95;

  private static final int FEWEST_SIZES = 2;

  /** The pools of those targets that were measured; empty when there are not even two. */
  static Optional<Pools> of(
      Cells all, String scenario, Evidence.When when, Map<Integer, String> targets) {
    TreeMap<Integer, Cell> cells = new TreeMap<>();
    targets.forEach(
        (size, target) ->
            all.loads(scenario).stream()
                .filter(when::is)
                .flatMap(load -> all.find(target, scenario, load).stream())
                .findFirst()
                .ifPresent(cell -> cells.put(size, cell)));
    return cells.size() >= FEWEST_SIZES ? Optional.of(new Pools(cells)) : Optional.empty();
  }

  /** How many connections the pools have. */
  Set<Integer> sizes() {
    return cells.keySet();
  }

  /** For each round in which all of them are valid, the smallest that is large enough. */
  List<Measurement> smallest() {
    TreeSet<Integer> rounds = new TreeSet<>();
    cells.values().forEach(cell -> cell.valid().forEach(one -> rounds.add(one.round())));
    List<Measurement> smallest = new ArrayList<>();
    for (int round : rounds) {
      TreeMap<Integer, Measurement> sizes = new TreeMap<>();
      cells.forEach(
          (size, cell) ->
              cell.valid().stream()
                  .filter(one -> one.round() == round)
                  .findFirst()
                  .ifPresent(one -> sizes.put(size, one)));
      if (sizes.size() == cells.size()) {
        smallest.add(needed(sizes));
      }
    }
    return smallest;
  }

  /** The first reason not to believe these rates, if there is one. */
  Optional<Warning> doubt() {
    Cell first = cells.firstEntry().getValue();
    return cells.values().stream()
        .flatMap(cell -> Doubts.of(first, cell, Metric.THROUGHPUT_RPS).stream())
        .findFirst();
  }

  private static Measurement needed(TreeMap<Integer, Measurement> sizes) {
    double best = sizes.values().stream().mapToDouble(Pools::rate).max().orElseThrow();
    Map.Entry<Integer, Measurement> enough =
        sizes.entrySet().stream()
            .filter(entry -> rate(entry.getValue()) >= ENOUGH * best)
            .findFirst()
            .orElseThrow();
    Measurement of = enough.getValue();
    return new Measurement(
        of.target(),
        of.scenario(),
        of.load(),
        of.round(),
        of.slot(),
        MeasurementStatus.OK,
        Optional.empty(),
        Map.of(
            Metric.DATABASE_CONNECTIONS,
            Metric.DATABASE_CONNECTIONS.of(enough.getKey().doubleValue())),
        Map.of(),
        Optional.empty(),
        List.of());
  }

  private static double rate(Measurement measurement) {
    return Metric.THROUGHPUT_RPS.in(measurement).orElse(0.0);
  }
}
