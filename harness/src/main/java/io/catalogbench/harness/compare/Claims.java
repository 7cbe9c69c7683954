package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Claim;
import io.catalogbench.harness.result.ClaimVerdict;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.SuiteCell;
import io.catalogbench.harness.stats.Estimate;
import io.catalogbench.harness.stats.Interval;
import io.catalogbench.harness.stats.PairedT;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds documented ratios against a run: reproduced when the interval reaches the documented ratio,
 * weaker when it stays below it and above 1.
 */
public final class Claims {

  private Claims() {}

  /** The claims that a run speaks about, in the order of their numbers. */
  public static List<Claim> of(Run run) {
    SuiteFigures suite = SuiteFigures.of(run);
    return Arrays.stream(DocumentedClaim.values())
        .flatMap(
            claim ->
                switch (claim.evidence()) {
                  case Evidence.TwoCells cells -> of(claim, cells, suite).stream();
                })
        .toList();
  }

  private static Optional<Claim> of(
      DocumentedClaim claim, Evidence.TwoCells cells, SuiteFigures suite) {
    return suite
        .find(new SuiteCell.Key(cells.scenario(), cells.slow()))
        .flatMap(
            slow ->
                suite
                    .find(new SuiteCell.Key(cells.scenario(), cells.fast()))
                    .map(fast -> of(claim, slow, fast)));
  }

  private static Claim of(DocumentedClaim claim, CellFigures slow, CellFigures fast) {
    double[] logRatios =
        Pairs.logRatios(fast.measurements(), slow.measurements(), Metric.TIME_NS_PER_OP);
    Optional<Estimate> estimate =
        logRatios.length == 0
            ? Optional.empty()
            : Optional.of(PairedT.of(logRatios, Judge.CONFIDENCE));
    Optional<Interval> interval = estimate.flatMap(Estimate::interval);
    String doubts = doubts(slow, fast);
    ClaimVerdict verdict =
        doubts.isEmpty()
            ? interval.map(logs -> verdict(logs, claim.ratio())).orElse(ClaimVerdict.NOT_MEASURED)
            : ClaimVerdict.NOT_MEASURED;
    return new Claim(
        claim.name(),
        verdict,
        claim.subject(),
        claim.source(),
        claim.figures(),
        claim.ratio(),
        estimate.map(it -> Math.exp(it.center())),
        interval.map(logs -> Math.exp(logs.low())),
        interval.map(logs -> Math.exp(logs.high())),
        slow.cell().scenario(),
        side(slow),
        side(fast),
        (doubts.isEmpty() ? because(verdict, logRatios.length) : doubts) + " " + claim.mapping());
  }

  private static ClaimVerdict verdict(Interval logs, double documented) {
    if (logs.below(0)) {
      return ClaimVerdict.REVERSED;
    }
    if (!logs.above(0)) {
      return ClaimVerdict.NOT_REPRODUCED;
    }
    return logs.high() >= Math.log(documented) ? ClaimVerdict.REPRODUCED : ClaimVerdict.WEAKER;
  }

  private static String because(ClaimVerdict verdict, int pairs) {
    return switch (verdict) {
      case REPRODUCED -> "The interval reaches the documented ratio or lies beyond it.";
      case WEAKER -> "The direction is as documented; the whole interval lies below the ratio.";
      case NOT_REPRODUCED -> "The interval includes 1: no difference is shown.";
      case REVERSED -> "The whole interval lies below 1: here it is the other way round.";
      case NOT_COMPARABLE -> "What was documented has no counterpart here.";
      case NOT_MEASURED -> "Too few rounds in which both can be used: %d.".formatted(pairs);
    };
  }

  /** Why nothing is concluded from these cells; empty when something is. */
  private static String doubts(CellFigures slow, CellFigures fast) {
    return Stream.of(slow, fast)
        .flatMap(SuiteComparisons::doubts)
        .map(warning -> warning.message())
        .collect(Collectors.collectingAndThen(Collectors.joining("; "), Claims::sentence));
  }

  private static String sentence(String words) {
    return words.isEmpty() ? "" : "Nothing is concluded: " + words + ".";
  }

  private static Claim.Side side(CellFigures figures) {
    return new Claim.Side(
        figures.cell().target(),
        figures.nanos().map(spread -> Metric.TIME_NS_PER_OP.of(spread.median())));
  }
}
