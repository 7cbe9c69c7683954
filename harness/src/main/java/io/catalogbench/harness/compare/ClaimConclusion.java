package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Claim;
import io.catalogbench.harness.result.ClaimVerdict;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Warning;
import io.catalogbench.harness.stats.Estimate;
import io.catalogbench.harness.stats.HodgesLehmann;
import io.catalogbench.harness.stats.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is concluded of a claim: reproduced when the interval reaches the documented ratio, weaker
 * when it stays below it and above 1.
 *
 * @param why a sentence
 */
record ClaimConclusion(ClaimVerdict verdict, String why) {

  static ClaimConclusion none(String why) {
    return new ClaimConclusion(ClaimVerdict.NOT_MEASURED, why);
  }

  /** None, because of doubts. */
  static ClaimConclusion none(List<Warning> doubts) {
    return none("Nothing is concluded: %s.".formatted(Doubts.messages(doubts)));
  }

  /**
   * What both intervals say of pairs; nothing where they do not say the same.
   *
   * @param mean of the log-ratios, as it is shown
   * @param documented the ratio
   * @param margin the relative difference that matters
   */
  static ClaimConclusion of(
      double[] logRatios, Optional<Estimate> mean, double documented, double margin) {
    if (logRatios.length < Judge.FEWEST_PAIRS) {
      return none(
          "Too few rounds in which both can be used: %d, at least %d are needed."
              .formatted(logRatios.length, Judge.FEWEST_PAIRS));
    }
    List<ClaimConclusion> both =
        Stream.concat(mean.stream(), Stream.of(HodgesLehmann.of(logRatios, Judge.CONFIDENCE)))
            .flatMap(estimate -> estimate.interval().stream())
            .map(logs -> of(logs, documented, margin))
            .toList();
    return both.stream().map(ClaimConclusion::verdict).distinct().count() == 1
        ? both.getFirst()
        : none(
            "The two intervals do not say the same: "
                + both.stream().map(ClaimConclusion::why).collect(Collectors.joining(" ")));
  }

  private static ClaimConclusion of(Interval logs, double documented, double margin) {
    if (tellsNothing(logs, documented)) {
      return none("Too noisy: the interval includes 1 and the documented ratio.");
    }
    if (logs.within(Math.log1p(margin))) {
      return new ClaimConclusion(
          ClaimVerdict.NOT_REPRODUCED,
          String.format(
              Locale.ROOT,
              "The whole interval lies within %.0f %% of 1: no difference that matters.",
              margin * 100));
    }
    ClaimVerdict verdict = verdict(logs, documented);
    return new ClaimConclusion(
        verdict,
        switch (verdict) {
          case REPRODUCED -> "The interval reaches the documented ratio or lies beyond it.";
          case WEAKER -> "The direction is as documented; the whole interval lies below the ratio.";
          case NOT_REPRODUCED -> "The interval includes 1: no difference is shown.";
          case REVERSED -> "The whole interval lies below 1: here it is the other way round.";
          case NOT_MEASURED, NOT_COMPARABLE ->
              throw new IllegalStateException("an interval decides: " + verdict);
        });
  }

  /** Whether no difference and the documented one are both within the noise. */
  private static boolean tellsNothing(Interval logs, double documented) {
    return documented > 1
        && !logs.above(0)
        && !logs.below(0)
        && logs.high() >= Math.log(documented);
  }

  /** What one interval says, where any difference matters. */
  static ClaimVerdict verdict(Interval logs, double documented) {
    if (logs.below(0)) {
      return ClaimVerdict.REVERSED;
    }
    if (!logs.above(0)) {
      return ClaimVerdict.NOT_REPRODUCED;
    }
    return logs.high() >= Math.log(documented) ? ClaimVerdict.REPRODUCED : ClaimVerdict.WEAKER;
  }

  /**
   * The claim with what was measured of it.
   *
   * @param center of the logarithm of slow ÷ fast
   * @param logs where that logarithm lies
   */
  Claim about(
      DocumentedClaim claim,
      Optional<Double> center,
      Optional<Interval> logs,
      String where,
      Optional<Metric> metric,
      Claim.Side slow,
      Claim.Side fast) {
    return new Claim(
        claim.name(),
        verdict,
        claim.subject(),
        claim.source(),
        claim.figures(),
        claim.ratio(),
        center.map(Math::exp),
        logs.map(it -> Math.exp(it.low())),
        logs.map(it -> Math.exp(it.high())).filter(Double::isFinite),
        where,
        metric,
        slow,
        fast,
        why + " " + claim.mapping());
  }
}
