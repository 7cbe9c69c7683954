package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Target;
import io.catalogbench.harness.result.Verdict;
import io.catalogbench.harness.result.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    if (run.suite().isPresent()) {
      return SuiteComparisons.of(SuiteFigures.of(run));
    }
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
            for (Margin margin : Margin.under(scenario, load)) {
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
    double[] logRatios = Pairs.logRatios(base.measurements(), candidate.measurements(), metric);
    if (logRatios.length == 0) {
      return validTogether(base, candidate)
          ? Optional.empty()
          : Optional.of(notMeasured(base, candidate, margin));
    }
    Judge.Judgement judgement = new Judge(margin.relative(), metric.direction()).of(logRatios);
    List<Warning> doubts = Doubts.of(base, candidate, metric);
    List<Warning> warnings = new ArrayList<>(doubts);
    if (metric == Evening.METRIC) {
      warnings.addAll(Evening.differences(base, candidate));
    }
    warnings.addAll(judgement.warnings());
    return Optional.of(
        new Comparison(
            base.scenario(),
            Optional.of(base.load()),
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
        Optional.of(base.load()),
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
}
