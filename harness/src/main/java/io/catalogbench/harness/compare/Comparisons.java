package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Target;
import io.catalogbench.harness.result.Verdict;
import io.catalogbench.harness.result.Warning;
import io.catalogbench.harness.stats.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Each candidate of a run against its baseline, paired by round; what is invalid or failed never
 * counts, and where the generator and not the server decided a number nothing is concluded.
 */
public final class Comparisons {

  /** The baseline where the plan names no other: it is the stack that most readers run. */
  public static final String BASELINE = "spring-mvc";

  private Comparisons() {}

  /** Name of the target that the others of a run are compared with, if any was measured. */
  public static Optional<String> baseline(Run run) {
    List<String> names =
        run.targets().stream().filter(target -> !target.floor()).map(Target::name).toList();
    return names.contains(BASELINE) ? Optional.of(BASELINE) : names.stream().findFirst();
  }

  /** All comparisons that the measurements of a run allow. */
  public static List<Comparison> of(Run run) {
    return baseline(run).map(baseline -> of(run, baseline)).orElse(List.of());
  }

  private static List<Comparison> of(Run run, String baseline) {
    Cells cells = Cells.of(run);
    List<Comparison> comparisons = new ArrayList<>();
    for (String scenario : cells.scenarios()) {
      for (Load load : cells.loads(scenario)) {
        Optional<Cell> base = cells.find(baseline, scenario, load);
        for (Target target : run.targets()) {
          Optional<Cell> candidate = cells.find(target.name(), scenario, load);
          if (base.isPresent()
              && candidate.isPresent()
              && !target.floor()
              && !target.name().equals(baseline)) {
            for (Margin margin : Margin.under(load)) {
              compare(base.get(), candidate.get(), margin).ifPresent(comparisons::add);
            }
          }
        }
      }
    }
    return comparisons;
  }

  /** Absent when the metric was not asked for: valid rounds, but none with it. */
  private static Optional<Comparison> compare(Cell base, Cell candidate, Margin margin) {
    Metric metric = margin.metric();
    double[] logRatios = logRatios(byRound(base, metric), byRound(candidate, metric));
    if (logRatios.length == 0) {
      return validTogether(base, candidate)
          ? Optional.empty()
          : Optional.of(notMeasured(base, candidate, margin));
    }
    Judge.Judgement judgement = new Judge(margin.relative(), metric.direction()).of(logRatios);
    List<Warning> doubts = GeneratorDoubts.of(base, candidate, metric);
    List<Warning> warnings = new ArrayList<>(doubts);
    warnings.addAll(judgement.warnings());
    return Optional.of(
        new Comparison(
            base.scenario(),
            base.load(),
            metric,
            base.target(),
            candidate.target(),
            Optional.of(judgement.ratio()),
            judgement.ratioInterval().map(interval -> interval.low()),
            judgement.ratioInterval().map(interval -> interval.high()),
            Judge.CONFIDENCE,
            margin.relative(),
            logRatios.length,
            judgement.mde(),
            doubts.isEmpty() ? judgement.pairsNeeded() : Optional.empty(),
            doubts.isEmpty() ? judgement.verdict() : Verdict.INCONCLUSIVE,
            warnings));
  }

  private static Comparison notMeasured(Cell base, Cell candidate, Margin margin) {
    return new Comparison(
        base.scenario(),
        base.load(),
        margin.metric(),
        base.target(),
        candidate.target(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Judge.CONFIDENCE,
        margin.relative(),
        0,
        Optional.empty(),
        Optional.empty(),
        Verdict.INVALID,
        List.of(
            Warning.of(
                "no-valid-pair",
                "In no round were both sides measured validly",
                "see the reasons beside the measurements")));
  }

  private static boolean validTogether(Cell base, Cell candidate) {
    return base.valid().stream()
        .anyMatch(
            one -> candidate.valid().stream().anyMatch(other -> other.round() == one.round()));
  }

  /** The value of each round with a valid one; of several launches in a round, their mean. */
  private static Map<Integer, Double> byRound(Cell cell, Metric metric) {
    Map<Integer, List<Double>> values = new TreeMap<>();
    cell.valid()
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

  private static double[] logRatios(Map<Integer, Double> base, Map<Integer, Double> candidate) {
    return base.entrySet().stream()
        .flatMap(
            entry ->
                Optional.ofNullable(candidate.get(entry.getKey())).stream()
                    .map(value -> Math.log(value / entry.getValue())))
        .mapToDouble(ratio -> ratio)
        .toArray();
  }
}
