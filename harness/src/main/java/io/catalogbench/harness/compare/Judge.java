package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Direction;
import io.catalogbench.harness.result.Verdict;
import io.catalogbench.harness.result.Warning;
import io.catalogbench.harness.stats.Caveat;
import io.catalogbench.harness.stats.Detection;
import io.catalogbench.harness.stats.Estimate;
import io.catalogbench.harness.stats.HodgesLehmann;
import io.catalogbench.harness.stats.Interval;
import io.catalogbench.harness.stats.PairedMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Turns the log ratios of pairs into a verdict: two intervals that rest on different suppositions
 * have to say the same.
 *
 * @param margin the relative difference that matters
 * @param direction which way the metric gets better
 */
record Judge(double margin, Direction direction) {

  /** Two one-sided tests at five percent each. */
  static final double CONFIDENCE = 0.90;

  /** Two-sided at five percent: of twenty pairs of equals, at most one is said to differ. */
  static final double DIFFERENCE_CONFIDENCE = 0.95;

  /** Below this many pairs the signed-rank interval does not exist, so nothing is concluded. */
  static final int FEWEST_PAIRS = HodgesLehmann.fewestPairs(CONFIDENCE);

  /** What is advised at least: fewer pairs may do, but seldom for a margin of five percent. */
  static final int ADVISED_PAIRS = 10;

  private static final Detection DETECTION = new Detection((1 - CONFIDENCE) / 2, 0.80);

  /** Part of the margin that a difference is supposed to keep from it, when advising on pairs. */
  private static final double NEAREST = 0.25;

  /** The judgement of some pairs, in ratios where the estimates are in logs. */
  record Judgement(
      Verdict verdict,
      double ratio,
      Optional<Interval> ratioInterval,
      Optional<Double> mde,
      Optional<Integer> pairsNeeded,
      List<Warning> warnings) {}

  /** Judges ln(candidate ÷ baseline) of at least one pair. */
  Judgement of(double[] logRatios) {
    Estimate mean = PairedMean.of(logRatios, CONFIDENCE);
    Estimate center = HodgesLehmann.of(logRatios, CONFIDENCE);
    List<Warning> warnings = new ArrayList<>();
    mean.caveats().stream()
        .flatMap(caveat -> caveat instanceof Caveat.Skewed skewed ? Stream.of(skewed) : Stream.of())
        .map(Judge::leaning)
        .forEach(warnings::add);
    Verdict verdict = verdict(mean, center, warnings);
    if (verdict == Verdict.SMALL_CHANGE && !differs(logRatios)) {
      verdict = Verdict.INCONCLUSIVE;
    }
    Optional<Double> deviation =
        logRatios.length < 2 ? Optional.empty() : Optional.of(Detection.deviation(logRatios));
    Optional<Double> mde =
        deviation.map(
            s -> Math.expm1(logMargin() + DETECTION.smallestDifference(s, logRatios.length)));
    Optional<Integer> needed =
        verdict == Verdict.INCONCLUSIVE
            ? pairsNeeded(deviation, mean.center(), logRatios.length, warnings)
            : Optional.empty();
    return new Judgement(
        verdict,
        Math.exp(mean.center()),
        mean.interval().flatMap(Judge::ratios),
        mde.filter(Double::isFinite),
        needed,
        warnings);
  }

  private static Warning leaning(Caveat.Skewed skewed) {
    return Warning.of(
        "skewed-pairs",
        "The pairs lean to one side (skewness %.1f), so their interval is the bootstrap's"
            .formatted(skewed.skewness()),
        "look at the pairs: a few of them may be wild");
  }

  private Verdict verdict(Estimate mean, Estimate center, List<Warning> warnings) {
    if (mean.interval().isEmpty() || center.interval().isEmpty()) {
      return Verdict.INCONCLUSIVE;
    }
    Verdict byMean = verdict(mean.interval().get());
    Verdict byCenter = verdict(center.interval().get());
    if (byMean != byCenter) {
      warnings.add(
          Warning.of(
              "methods-disagree",
              "The interval of the mean says %s, the signed-rank interval says %s"
                  .formatted(byMean, byCenter),
              "look at the pairs: one of them may be wild"));
      return Verdict.INCONCLUSIVE;
    }
    return byMean;
  }

  /**
   * Whether both intervals leave 0 out, as wide as it takes to say so of equals seldom enough. A
   * difference beyond the margin is another matter: of equals it is said far less often.
   */
  private static boolean differs(double[] logRatios) {
    return Stream.of(
            PairedMean.of(logRatios, DIFFERENCE_CONFIDENCE),
            HodgesLehmann.of(logRatios, DIFFERENCE_CONFIDENCE))
        .allMatch(
            estimate -> estimate.interval().filter(it -> it.above(0) || it.below(0)).isPresent());
  }

  /** The verdict of one interval of log ratios. */
  Verdict verdict(Interval interval) {
    Interval worse = direction == Direction.HIGHER_IS_BETTER ? interval.negated() : interval;
    if (worse.above(logMargin())) {
      return Verdict.REGRESSED;
    }
    if (worse.below(-logMargin())) {
      return Verdict.IMPROVED;
    }
    if (worse.within(logMargin())) {
      return Verdict.SAME;
    }
    return worse.above(0) || worse.below(0) ? Verdict.SMALL_CHANGE : Verdict.INCONCLUSIVE;
  }

  private Optional<Integer> pairsNeeded(
      Optional<Double> deviation, double center, int pairs, List<Warning> warnings) {
    int advised = Math.max(ADVISED_PAIRS, pairs + 1);
    if (deviation.isEmpty()) {
      return Optional.of(advised);
    }
    double distance = Math.max(Math.abs(Math.abs(center) - logMargin()), NEAREST * logMargin());
    OptionalInt computed = DETECTION.pairsFor(distance, deviation.get());
    if (computed.isEmpty()) {
      warnings.add(
          Warning.of(
              "too-noisy",
              "More than 200 pairs would be needed to decide this",
              "measure longer windows on a quieter machine"));
      return Optional.empty();
    }
    return Optional.of(Math.max(advised, computed.getAsInt()));
  }

  private double logMargin() {
    return Math.log1p(margin);
  }

  /** The interval in ratios, absent when it reaches beyond all numbers. */
  private static Optional<Interval> ratios(Interval logs) {
    double high = Math.exp(logs.high());
    return Double.isInfinite(high)
        ? Optional.empty()
        : Optional.of(new Interval(Math.exp(logs.low()), high, logs.confidence()));
  }
}
