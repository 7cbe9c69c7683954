package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.SuiteCell;
import io.catalogbench.harness.result.Verdict;
import io.catalogbench.harness.result.Warning;
import io.catalogbench.harness.stats.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Each cell of a suite that deserves a verdict against its baseline, paired by round. */
final class SuiteComparisons {

  /** The relative difference in time that matters. */
  static final double TIME_MARGIN = 0.03;

  /** Less than this is what the profiler itself allocates. */
  private static final double NOTHING_BYTES = 1;

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
        case ALLOCATION -> figures.allocatedBytes().filter(Aspect::counts).isPresent();
      };
    }

    private static boolean counts(Spread bytes) {
      return bytes.median() >= NOTHING_BYTES;
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
    Judge.Judgement judgement = new Judge(aspect.margin, aspect.metric.direction()).of(logRatios);
    List<Warning> doubts =
        aspect == Aspect.TIME
            ? Stream.concat(
                    doubts(base)
                        .map(
                            doubt ->
                                new Warning(
                                    "baseline-" + doubt.code(), doubt.message(), doubt.advice())),
                    doubts(candidate))
                .toList()
            : List.of();
    return Optional.of(
        new Comparison(
            base.cell().scenario(),
            Optional.empty(),
            aspect.metric,
            base.cell().target(),
            candidate.cell().target(),
            Optional.of(judgement.ratio()),
            judgement.ratioInterval().map(interval -> interval.low()),
            judgement.ratioInterval().map(interval -> interval.high()),
            Judge.CONFIDENCE,
            aspect.margin,
            logRatios.length,
            judgement.mde(),
            doubts.isEmpty() ? judgement.pairsNeeded() : Optional.empty(),
            doubts.isEmpty() ? judgement.verdict() : Verdict.INCONCLUSIVE,
            Stream.concat(doubts.stream(), judgement.warnings().stream()).toList()));
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
