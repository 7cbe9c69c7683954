package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Claim;
import io.catalogbench.harness.result.Direction;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Warning;
import io.catalogbench.harness.stats.Estimate;
import io.catalogbench.harness.stats.Interval;
import io.catalogbench.harness.stats.PairedMean;
import io.catalogbench.harness.stats.Spread;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Two sides that a claim is held against, measured round by round.
 *
 * @param margin the relative difference that matters
 * @param doubts each of which forbids a conclusion
 */
record ClaimedPair(
    String where, Metric metric, double margin, Shown slow, Shown fast, List<Warning> doubts) {

  /**
   * What one side of a claim came to.
   *
   * @param parts how much of what the claim is about one request does
   */
  record Shown(String target, List<Measurement> measurements, Optional<Spread> spread, int parts) {

    /** What a value of a request comes to for one of its parts. */
    double part(Metric metric, double value) {
      return metric.direction() == Direction.HIGHER_IS_BETTER ? value * parts : value / parts;
    }
  }

  /** The claim with what was measured of it. */
  Claim about(DocumentedClaim claim) {
    double[] logRatios = logRatios();
    Optional<Estimate> mean =
        logRatios.length == 0
            ? Optional.empty()
            : Optional.of(PairedMean.of(logRatios, Judge.CONFIDENCE));
    Optional<Interval> interval = mean.flatMap(Estimate::interval);
    ClaimConclusion conclusion =
        doubts.isEmpty()
            ? ClaimConclusion.of(logRatios, mean, claim.ratio(), margin)
            : ClaimConclusion.none(doubts);
    return conclusion.about(
        claim,
        mean.map(Estimate::center),
        interval,
        where,
        Optional.of(metric),
        side(slow, Pairs.Pair::base),
        side(fast, Pairs.Pair::candidate));
  }

  /** ln(slow ÷ fast) of costs, ln(fast ÷ slow) of rates: above 0 when it is as documented. */
  private double[] logRatios() {
    double parts = Math.log((double) fast.parts() / slow.parts());
    double[] requests =
        metric.direction() == Direction.HIGHER_IS_BETTER
            ? Pairs.logRatios(slow.measurements(), fast.measurements(), metric)
            : Pairs.logRatios(fast.measurements(), slow.measurements(), metric);
    return Arrays.stream(requests).map(ratio -> ratio + parts).toArray();
  }

  /** What one side came to in the rounds that both have; alone, where they have none. */
  private Claim.Side side(Shown shown, ToDoubleFunction<Pairs.Pair> which) {
    return new Claim.Side(
        shown.target(),
        Pairs.means(slow.measurements(), fast.measurements(), metric)
            .map(which::applyAsDouble)
            .or(() -> shown.spread().map(Spread::median))
            .map(value -> metric.of(shown.part(metric, value))));
  }
}
