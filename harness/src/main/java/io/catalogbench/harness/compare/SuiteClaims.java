package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Claim;
import io.catalogbench.harness.result.ClaimVerdict;
import io.catalogbench.harness.result.Direction;
import io.catalogbench.harness.result.Life;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Suite;
import io.catalogbench.harness.result.SuiteCell;
import io.catalogbench.harness.result.Value;
import io.catalogbench.harness.stats.Interval;
import io.catalogbench.harness.stats.ShareRatio;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What a suite says of claims: times and sizes of cells, and simulated lives. */
final class SuiteClaims {

  private SuiteClaims() {}

  /** What is claimed of two, when there are both. */
  private static <T> Optional<Claim> both(
      Optional<T> one, Optional<T> other, BiFunction<T, T, Claim> claimed) {
    return one.flatMap(first -> other.map(second -> claimed.apply(first, second)));
  }

  static Optional<Claim> of(DocumentedClaim claim, Evidence.TwoCells cells, SuiteFigures suite) {
    return both(
        suite.find(new SuiteCell.Key(cells.scenario(), cells.slow())),
        suite.find(new SuiteCell.Key(cells.scenario(), cells.fast())),
        (slow, fast) -> of(claim, slow, fast));
  }

  static Optional<Claim> of(DocumentedClaim claim, Evidence.TwoSizes sizes, SuiteFigures suite) {
    return both(
        suite.find(new SuiteCell.Key(sizes.scenario(), sizes.large())),
        suite.find(new SuiteCell.Key(sizes.scenario(), sizes.small())),
        (large, small) -> of(claim, large.cell(), small.cell()));
  }

  private static Claim of(DocumentedClaim claim, SuiteCell large, SuiteCell small) {
    double log = Math.log(large.storedBytes() / small.storedBytes());
    Interval logs = new Interval(log, log, Judge.CONFIDENCE);
    return new ClaimConclusion(
            ClaimConclusion.verdict(logs, claim.ratio()),
            "Sizes are the same in every round, so the interval has no width.")
        .about(
            claim,
            Optional.of(log),
            Optional.of(logs),
            large.scenario(),
            Optional.empty(),
            size(large),
            size(small));
  }

  private static Claim.Side size(SuiteCell cell) {
    return new Claim.Side(
        cell.target(), Optional.of(new Value(cell.storedBytes(), "B", Direction.LOWER_IS_BETTER)));
  }

  static Optional<Claim> of(DocumentedClaim claim, Evidence.TwoLives lives, Suite suite) {
    return both(
        suite.life(lives.scenario(), lives.few()),
        suite.life(lives.scenario(), lives.many()),
        (few, many) -> of(claim, lives.scenario(), few, many));
  }

  /** Where one is never hit there is no ratio: counts decide. */
  private static Claim of(DocumentedClaim claim, String scenario, Life few, Life many) {
    Optional<Interval> interval =
        few.hits() == 0 || many.hits() == 0
            ? Optional.empty()
            : Optional.of(
                ShareRatio.of(
                    many.hits(), many.requests(), few.hits(), few.requests(), Judge.CONFIDENCE));
    ClaimVerdict verdict =
        interval
            .map(logs -> ClaimConclusion.verdict(logs, claim.ratio()))
            .orElse(
                few.hits() == 0 && many.hits() > 0
                    ? ClaimVerdict.REPRODUCED
                    : ClaimVerdict.NOT_REPRODUCED);
    return new ClaimConclusion(verdict, counted(few, many))
        .about(
            claim,
            interval.map(_ -> Math.log(many.hitRatio() / few.hitRatio())),
            interval,
            "cache hits, " + scenario,
            Optional.empty(),
            hits(few),
            hits(many));
  }

  private static Claim.Side hits(Life life) {
    return new Claim.Side(
        life.name(),
        Optional.of(new Value(100 * life.hitRatio(), "%", Direction.HIGHER_IS_BETTER)));
  }

  private static String counted(Life few, Life many) {
    String hits =
        String.format(
            Locale.ROOT,
            "%,d of %,d requests hit (%s), and %,d of %,d (%s).",
            few.hits(),
            few.requests(),
            few.name(),
            many.hits(),
            many.requests(),
            many.name());
    return few.staleRatio() == 0 && many.staleRatio() == 0
        ? hits
        : String.format(
            Locale.ROOT,
            "%s Older than a change were %.2f %% of all answers, by %,.0f s on average, and %.2f"
                + " %%, by %,.0f s.",
            hits,
            few.staleRatio() * 100,
            few.staleSeconds(),
            many.staleRatio() * 100,
            many.staleSeconds());
  }

  private static Claim of(DocumentedClaim claim, CellFigures slow, CellFigures fast) {
    Claim held =
        new ClaimedPair(
                slow.cell().scenario(),
                Metric.TIME_NS_PER_OP,
                SuiteComparisons.TIME_MARGIN,
                new ClaimedPair.Shown(slow.cell().target(), slow.measurements(), slow.nanos(), 1),
                new ClaimedPair.Shown(fast.cell().target(), fast.measurements(), fast.nanos(), 1),
                Stream.of(slow, fast).flatMap(SuiteComparisons::doubts).toList())
            .about(claim);
    return both(
            slow.cell().keptBytes(),
            fast.cell().keptBytes(),
            (whole, pieces) -> held.because(held.reason() + memory(slow, whole, fast, pieces)))
        .orElse(held);
  }

  /** What is kept does not scatter, so one sentence tells it. */
  private static String memory(
      CellFigures slow, double slowBytes, CellFigures fast, double fastBytes) {
    return String.format(
        Locale.ROOT,
        " Memory: %s takes %,.0f bytes and %s %,.0f, %.2f times as many: %s.",
        slow.cell().target(),
        slowBytes,
        fast.cell().target(),
        fastBytes,
        fastBytes / slowBytes,
        fastBytes < slowBytes ? "less" : "not less");
  }
}
