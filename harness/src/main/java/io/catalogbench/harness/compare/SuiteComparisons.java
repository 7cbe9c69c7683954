package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.SuiteCell;
import io.catalogbench.harness.result.Verdict;
import io.catalogbench.harness.result.Warning;
import io.catalogbench.harness.stats.Interval;
import io.catalogbench.harness.stats.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Each cell of a suite that deserves a verdict against its baseline, paired by round. */
final class SuiteComparisons {

  /** The relative difference in time that matters. */
  static final double TIME_MARGIN = 0.03;

  /** What is compared, and the relative difference that matters. */
  private enum Aspect {
    TIME(Metric.TIME_NS_PER_OP, TIME_MARGIN),
    ALLOCATION(Metric.ALLOC_BYTES_PER_OP, 0.02);

    private final Metric metric;
    private final double margin;

    Aspect(Metric metric, double margin) {
      this.metric = metric;
      this.margin = margin;
    }

    boolean fits(CellFigures figures) {
      return switch (this) {
        case TIME -> figures.nanos().isPresent();
        case ALLOCATION -> figures.allocates();
      };
    }
  }

  private SuiteComparisons() {}

  static List<Comparison> of(SuiteFigures suite) {
    List<Comparison> comparisons = new ArrayList<>();
    for (CellFigures candidate : suite.cells()) {
      SuiteCell cell = candidate.cell();
      if (cell.candidate() && cell.status() == SuiteCell.Status.OK) {
        cell.baseline()
            .flatMap(name -> suite.find(new SuiteCell.Key(cell.scenario(), name)))
            .ifPresent(
                base -> {
                  for (Aspect aspect : Aspect.values()) {
                    compare(base, candidate, aspect).ifPresent(comparisons::add);
                  }
                });
      }
    }
    return comparisons;
  }

  private static Optional<Comparison> compare(
      CellFigures base, CellFigures candidate, Aspect aspect) {
    double[] logRatios =
        Pairs.logRatios(base.measurements(), candidate.measurements(), aspect.metric);
    if (!aspect.fits(base) || !aspect.fits(candidate) || logRatios.length == 0) {
      return Optional.empty();
    }
    Judge judge = new Judge(aspect.margin, aspect.metric.direction());
    Judge.Judgement judgement = judge.of(logRatios);
    Optional<Interval> interval = judgement.ratioInterval();
    Verdict verdict = judgement.verdict();
    List<Warning> doubts = doubts(base, candidate, aspect);
    if (!doubts.isEmpty()) {
      switch (aspect) {
        case TIME -> verdict = Verdict.INCONCLUSIVE;
        case ALLOCATION -> {
          Interval extremes = extremes(base, candidate);
          interval = interval.map(student -> hull(student, extremes));
          verdict = judge.verdict(extremes) == verdict ? verdict : Verdict.INCONCLUSIVE;
        }
      }
    }
    return Optional.of(
        new Comparison(
            base.cell().scenario(),
            Optional.empty(),
            aspect.metric,
            base.cell().target(),
            candidate.cell().target(),
            Optional.of(judgement.ratio()),
            interval.map(Interval::low),
            interval.map(Interval::high),
            Judge.CONFIDENCE,
            aspect.margin,
            logRatios.length,
            judgement.mde(),
            doubts.isEmpty() ? judgement.pairsNeeded() : Optional.empty(),
            verdict,
            Stream.concat(doubts.stream(), judgement.warnings().stream()).toList()));
  }

  /** From the leanest fork against the fattest of the baseline to the reverse, in log ratios. */
  private static Interval extremes(CellFigures base, CellFigures candidate) {
    Spread before = base.allocatedBytes().orElseThrow();
    Spread after = candidate.allocatedBytes().orElseThrow();
    return new Interval(
        Math.log(after.min() / before.max()),
        Math.log(after.max() / before.min()),
        Judge.CONFIDENCE);
  }

  private static Interval hull(Interval ratios, Interval logs) {
    return new Interval(
        Math.min(ratios.low(), Math.exp(logs.low())),
        Math.max(ratios.high(), Math.exp(logs.high())),
        ratios.confidence());
  }

  private static List<Warning> doubts(CellFigures base, CellFigures candidate, Aspect aspect) {
    return Stream.concat(
            doubts(base, aspect)
                .map(
                    doubt ->
                        new Warning("baseline-" + doubt.code(), doubt.message(), doubt.advice())),
            doubts(candidate, aspect))
        .toList();
  }

  private static Stream<Warning> doubts(CellFigures figures, Aspect aspect) {
    return switch (aspect) {
      case TIME -> doubts(figures);
      case ALLOCATION ->
          figures.allocationVaries()
              ? Stream.of(
                  Warning.of(
                      "alloc-varies",
                      "forks of %s allocate differently".formatted(figures.cell().target()),
                      "compare the ranges; the compiler spared an allocation in some forks only"))
              : Stream.empty();
    };
  }

  /** The flags of a cell, each of which forbids a conclusion about time. */
  static Stream<Warning> doubts(CellFigures figures) {
    String target = figures.cell().target();
    return figures.cell().flags().stream()
        .map(
            flag ->
                switch (flag) {
                  case "BIMODAL" ->
                      Warning.of(
                          "bimodal",
                          "forks of %s fall into two groups".formatted(target),
                          "look at both; the compiler took two ways");
                  case "STALL" ->
                      Warning.of(
                          "stall",
                          "in a round every fork of %s stood still".formatted(target),
                          "measure on a quieter machine");
                  case "DRIFT" ->
                      Warning.of(
                          "drift",
                          "%s was still getting faster or slower".formatted(target),
                          "warm up longer: plan standard does");
                  case "NOISY" ->
                      Warning.of(
                          "noisy",
                          "forks of %s differ too much".formatted(target),
                          "measure on a quieter machine");
                  case "NOT_WARM" ->
                      Warning.of(
                          Doubts.NOT_WARM,
                          "methods of %s were still being compiled".formatted(target),
                          "warm up longer: plan standard does");
                  default -> Warning.of("flagged", "%s is flagged %s".formatted(target, flag));
                });
  }
}
