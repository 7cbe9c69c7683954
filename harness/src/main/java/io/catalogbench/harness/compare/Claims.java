package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Claim;
import io.catalogbench.harness.result.ClaimVerdict;
import io.catalogbench.harness.result.Direction;
import io.catalogbench.harness.result.Life;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Suite;
import io.catalogbench.harness.result.SuiteCell;
import io.catalogbench.harness.result.Value;
import io.catalogbench.harness.result.Warning;
import io.catalogbench.harness.stats.Estimate;
import io.catalogbench.harness.stats.HodgesLehmann;
import io.catalogbench.harness.stats.Interval;
import io.catalogbench.harness.stats.PairedMean;
import io.catalogbench.harness.stats.ShareRatio;
import io.catalogbench.harness.stats.Spread;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds documented ratios against a run: reproduced when the interval reaches the documented ratio,
 * weaker when it stays below it and above 1.
 */
public final class Claims {

  private static final String DOUBT =
      " The machine was shared with others while this was measured: see the doubts of the run.";

  private Claims() {}

  /** The claims that a run speaks about, in the order of their numbers. */
  public static List<Claim> of(Run run) {
    Seen seen = Seen.of(run);
    return Arrays.stream(DocumentedClaim.values())
        .flatMap(claim -> found(claim, seen).stream())
        .toList();
  }

  /**
   * All claims. Of several runs that speak about a claim, the first one that decides it tells,
   * those of a doubtful machine last; what no run speaks about is not measured, with the reason.
   */
  public static List<Claim> ledger(List<Run> runs) {
    List<Seen> all =
        runs.stream().map(Seen::of).sorted(Comparator.comparing(Seen::doubtful)).toList();
    return Arrays.stream(DocumentedClaim.values())
        .map(
            claim -> {
              List<Claim> found =
                  all.stream().flatMap(seen -> found(claim, seen).stream()).toList();
              return found.stream()
                  .filter(one -> one.verdict().decided())
                  .findFirst()
                  .map(one -> one.because(one.reason() + passedOver(found.indexOf(one))))
                  .or(() -> found.stream().findFirst())
                  .orElseGet(() -> unmeasured(claim));
            })
        .toList();
  }

  /** That others were asked first, and did not decide. */
  private static String passedOver(int runs) {
    return switch (runs) {
      case 0 -> "";
      case 1 -> " One run that comes before it has figures, too, which decide nothing.";
      default ->
          " %d runs that come before it have figures, too, which decide nothing.".formatted(runs);
    };
  }

  /** What a run measured, worked out once for all claims. */
  private record Seen(SuiteFigures suite, Optional<Suite> measured, Cells cells, boolean doubtful) {

    static Seen of(Run run) {
      return new Seen(
          SuiteFigures.of(run),
          run.suite(),
          Cells.of(run),
          run.warnings().stream().anyMatch(Warning::ofMachine));
    }
  }

  private static Optional<Claim> found(DocumentedClaim claim, Seen seen) {
    Optional<Claim> found = shown(claim, seen);
    return seen.doubtful() && !claim.evidence().counts()
        ? found.map(one -> one.because(one.reason() + DOUBT))
        : found;
  }

  private static Optional<Claim> shown(DocumentedClaim claim, Seen seen) {
    return switch (claim.evidence()) {
      case Evidence.TwoCells cells -> of(claim, cells, seen.suite());
      case Evidence.TwoSizes sizes -> of(claim, sizes, seen.suite());
      case Evidence.TwoLives lives -> seen.measured().flatMap(suite -> of(claim, lives, suite));
      case Evidence.TwoTargets targets -> of(claim, targets, seen.cells());
      case Evidence.TwoPools pools -> of(claim, pools, seen.cells());
      case Evidence.Parts parts -> of(claim, parts, seen.cells());
      case Evidence.WithoutRedis without -> of(claim, without, seen.cells());
      case Evidence.Missing _, Evidence.Nothing _ -> Optional.empty();
    };
  }

  private static Claim unmeasured(DocumentedClaim claim) {
    Claim.Side nobody = new Claim.Side("", Optional.empty());
    boolean comparable = !(claim.evidence() instanceof Evidence.Nothing);
    return told(
        claim,
        new Conclusion(
            comparable ? ClaimVerdict.NOT_MEASURED : ClaimVerdict.NOT_COMPARABLE,
            claim.evidence().missing()),
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        nobody,
        nobody);
  }

  /** What is claimed of two, when there are both. */
  private static <T> Optional<Claim> both(
      Optional<T> one, Optional<T> other, BiFunction<T, T, Claim> claimed) {
    return one.flatMap(first -> other.map(second -> claimed.apply(first, second)));
  }

  private static Optional<Claim> of(
      DocumentedClaim claim, Evidence.TwoCells cells, SuiteFigures suite) {
    return both(
        suite.find(new SuiteCell.Key(cells.scenario(), cells.slow())),
        suite.find(new SuiteCell.Key(cells.scenario(), cells.fast())),
        (slow, fast) -> of(claim, slow, fast));
  }

  private static Optional<Claim> of(
      DocumentedClaim claim, Evidence.TwoSizes sizes, SuiteFigures suite) {
    return both(
        suite.find(new SuiteCell.Key(sizes.scenario(), sizes.large())),
        suite.find(new SuiteCell.Key(sizes.scenario(), sizes.small())),
        (large, small) -> of(claim, large.cell(), small.cell()));
  }

  private static Claim of(DocumentedClaim claim, SuiteCell large, SuiteCell small) {
    double log = Math.log(large.storedBytes() / small.storedBytes());
    Interval logs = new Interval(log, log, Judge.CONFIDENCE);
    return told(
        claim,
        new Conclusion(
            verdict(logs, claim.ratio()),
            "Sizes are the same in every round, so the interval has no width."),
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

  private static Optional<Claim> of(DocumentedClaim claim, Evidence.TwoLives lives, Suite suite) {
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
            .map(logs -> verdict(logs, claim.ratio()))
            .orElse(
                few.hits() == 0 && many.hits() > 0
                    ? ClaimVerdict.REPRODUCED
                    : ClaimVerdict.NOT_REPRODUCED);
    return told(
        claim,
        new Conclusion(verdict, counted(few, many)),
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
        held(
            claim,
            new Held(
                slow.cell().scenario(),
                Metric.TIME_NS_PER_OP,
                SuiteComparisons.TIME_MARGIN,
                new Shown(slow.cell().target(), slow.measurements(), slow.nanos(), 1),
                new Shown(fast.cell().target(), fast.measurements(), fast.nanos(), 1),
                Stream.of(slow, fast).flatMap(SuiteComparisons::doubts).toList()));
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

  private static Optional<Claim> of(
      DocumentedClaim claim, Evidence.TwoTargets targets, Cells cells) {
    Optional<Cell> slow = cell(cells, targets, targets.slow());
    Optional<Cell> fast = cell(cells, targets, targets.fast());
    if (slow.isEmpty() || fast.isEmpty()) {
      return Optional.empty();
    }
    Metric metric =
        targets.metrics().stream()
            .filter(each -> Doubts.of(slow.get(), fast.get(), each).isEmpty())
            .findFirst()
            .orElse(targets.metrics().getLast());
    String scenarios =
        slow.get().scenario().equals(fast.get().scenario())
            ? fast.get().scenario()
            : fast.get().scenario() + " and " + slow.get().scenario();
    Claim held =
        held(
            claim,
            new Held(
                scenarios + ", " + fast.get().load(),
                metric,
                Margin.of(metric),
                shown(slow.get(), metric, targets.slow().parts()),
                shown(fast.get(), metric, targets.fast().parts()),
                Doubts.of(slow.get(), fast.get(), metric)));
    Metric meant = targets.metrics().getFirst();
    return Optional.of(
        metric == meant
            ? held
            : held.because(
                held.reason()
                    + " Of what was documented nothing can be told here: %s."
                        .formatted(messages(Doubts.of(slow.get(), fast.get(), meant)))));
  }

  private static Optional<Claim> of(DocumentedClaim claim, Evidence.TwoPools pools, Cells cells) {
    Optional<Pools> slow = Pools.of(cells, pools.scenario(), pools.when(), pools.slow());
    Optional<Pools> fast = Pools.of(cells, pools.scenario(), pools.when(), pools.fast());
    return slow.flatMap(
        one ->
            fast.filter(other -> other.sizes().equals(one.sizes()))
                .map(
                    other ->
                        held(
                            claim,
                            new Held(
                                pools.scenario() + pools.when().words(),
                                Metric.DATABASE_CONNECTIONS,
                                Margin.of(Metric.DATABASE_CONNECTIONS),
                                needed("spring-mvc", one),
                                needed("micronaut", other),
                                one.doubt().or(other::doubt).stream().toList()))));
  }

  private static Optional<Claim> of(DocumentedClaim claim, Evidence.Parts claimed, Cells cells) {
    return Parts.of(cells, claimed)
        .map(
            parts -> {
              List<Measurement> sums = parts.oneAfterTheOther();
              Metric metric = Metric.RESPONSE_P50_NS;
              double[] nanos =
                  sums.stream()
                      .flatMap(one -> metric.in(one).stream())
                      .mapToDouble(one -> one)
                      .toArray();
              Claim held =
                  held(
                      claim,
                      new Held(
                          claimed.whole() + ", " + parts.whole().load(),
                          metric,
                          Margin.of(metric),
                          new Shown(
                              "the sum of its parts",
                              sums,
                              nanos.length == 0 ? Optional.empty() : Optional.of(Spread.of(nanos)),
                              1),
                          shown(parts.whole(), metric, 1),
                          parts.parts().stream()
                              .flatMap(part -> Doubts.of(part, parts.whole(), metric).stream())
                              .distinct()
                              .toList()));
              return parts
                  .slowestNanos()
                  .map(
                      slowest ->
                          held.because(
                              String.format(
                                  Locale.ROOT,
                                  "%s The slowest part alone takes %.1f ms.",
                                  held.reason(),
                                  slowest / 1e6)))
                  .orElse(held);
            });
  }

  /** No ratio can be told of failures that there are none of: counts decide. */
  private static Optional<Claim> of(
      DocumentedClaim claim, Evidence.WithoutRedis without, Cells cells) {
    List<CacheOutage> seen =
        without.targets().stream()
            .map(target -> CacheOutage.gone(cells, target))
            .flatMap(Optional::stream)
            .toList();
    if (seen.size() < without.targets().size()) {
      return Optional.empty();
    }
    long requests = seen.stream().mapToLong(CacheOutage::requests).sum();
    long failed = seen.stream().mapToLong(CacheOutage::failed).sum();
    int leftOut = seen.stream().mapToInt(CacheOutage::leftOut).sum();
    boolean few = seen.stream().anyMatch(one -> one.requests() < CacheOutage.FEWEST_REQUESTS);
    ClaimVerdict verdict =
        failed > 0
            ? ClaimVerdict.NOT_REPRODUCED
            : few ? ClaimVerdict.NOT_MEASURED : ClaimVerdict.REPRODUCED;
    String meaning =
        switch (verdict) {
          case REPRODUCED ->
              String.format(
                  Locale.ROOT,
                  ": with 95 %% confidence fewer than one in %,d does, if they fail independently"
                      + " of each other",
                  requests / 3);
          case NOT_MEASURED ->
              String.format(
                  Locale.ROOT,
                  ": fewer than %,d of each server show nothing",
                  CacheOutage.FEWEST_REQUESTS);
          case NOT_REPRODUCED, WEAKER, REVERSED, NOT_COMPARABLE -> "";
        };
    String counted =
        String.format(
            Locale.ROOT,
            "%,d of %,d requests failed while Redis was gone%s.%s",
            failed,
            requests,
            meaning,
            leftOut == 0
                ? ""
                : " Windows that cannot be used and are left out: %d.".formatted(leftOut));
    return Optional.of(
        told(
            claim,
            new Conclusion(verdict, counted),
            Optional.empty(),
            Optional.empty(),
            "failed requests, Redis stopped",
            Optional.empty(),
            failing(seen.getFirst()),
            failing(seen.getLast())));
  }

  private static Claim.Side failing(CacheOutage outage) {
    return new Claim.Side(
        outage.target(), Optional.of(new Value(outage.failed(), "1", Direction.LOWER_IS_BETTER)));
  }

  private static Shown needed(String server, Pools pools) {
    List<Measurement> smallest = pools.smallest();
    double[] sizes =
        smallest.stream()
            .flatMap(one -> Metric.DATABASE_CONNECTIONS.in(one).stream())
            .mapToDouble(size -> size)
            .toArray();
    return new Shown(
        server, smallest, sizes.length == 0 ? Optional.empty() : Optional.of(Spread.of(sizes)), 1);
  }

  private static Optional<Cell> cell(Cells cells, Evidence.TwoTargets claimed, Evidence.Side side) {
    return cells.loads(side.scenario()).stream()
        .filter(claimed.when()::is)
        .flatMap(load -> cells.find(side.target(), side.scenario(), load).stream())
        .findFirst();
  }

  private static Shown shown(Cell cell, Metric metric, int parts) {
    return new Shown(cell.target(), cell.measurements(), cell.spread(metric), parts);
  }

  /**
   * What one side of a claim came to.
   *
   * @param parts how much of what the claim is about one request does
   */
  private record Shown(
      String target, List<Measurement> measurements, Optional<Spread> spread, int parts) {

    /** What a value of a request comes to for one of its parts. */
    double part(Metric metric, double value) {
      return metric.direction() == Direction.HIGHER_IS_BETTER ? value * parts : value / parts;
    }
  }

  /**
   * What a claim is held against.
   *
   * @param margin the relative difference that matters
   * @param doubts each of which forbids a conclusion
   */
  private record Held(
      String where, Metric metric, double margin, Shown slow, Shown fast, List<Warning> doubts) {

    /** ln(slow ÷ fast) of costs, ln(fast ÷ slow) of rates: above 0 when it is as documented. */
    double[] logRatios() {
      double parts = Math.log((double) fast.parts() / slow.parts());
      double[] requests =
          metric.direction() == Direction.HIGHER_IS_BETTER
              ? Pairs.logRatios(slow.measurements(), fast.measurements(), metric)
              : Pairs.logRatios(fast.measurements(), slow.measurements(), metric);
      return Arrays.stream(requests).map(ratio -> ratio + parts).toArray();
    }
  }

  private static Claim held(DocumentedClaim claim, Held held) {
    double[] logRatios = held.logRatios();
    Optional<Estimate> estimate =
        logRatios.length == 0
            ? Optional.empty()
            : Optional.of(PairedMean.of(logRatios, Judge.CONFIDENCE));
    Optional<Interval> interval = estimate.flatMap(Estimate::interval);
    Conclusion conclusion =
        held.doubts().isEmpty()
            ? conclusion(logRatios, claim.ratio(), held.margin())
            : Conclusion.none(sentence(held.doubts()));
    return told(
        claim,
        conclusion,
        estimate.map(Estimate::center),
        interval,
        held.where(),
        Optional.of(held.metric()),
        side(held.slow(), held, Pairs.Pair::base),
        side(held.fast(), held, Pairs.Pair::candidate));
  }

  /**
   * What is told of a claim.
   *
   * @param center of the logarithm of slow ÷ fast
   * @param logs where that logarithm lies
   */
  private static Claim told(
      DocumentedClaim claim,
      Conclusion conclusion,
      Optional<Double> center,
      Optional<Interval> logs,
      String where,
      Optional<Metric> metric,
      Claim.Side slow,
      Claim.Side fast) {
    return new Claim(
        claim.name(),
        conclusion.verdict(),
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
        conclusion.why() + " " + claim.mapping());
  }

  /** What is concluded of a claim, and why, in a sentence. */
  private record Conclusion(ClaimVerdict verdict, String why) {

    static Conclusion none(String why) {
      return new Conclusion(ClaimVerdict.NOT_MEASURED, why);
    }
  }

  /** What both intervals say of pairs; nothing where they do not say the same. */
  private static Conclusion conclusion(double[] logRatios, double documented, double margin) {
    if (logRatios.length < Judge.FEWEST_PAIRS) {
      return Conclusion.none(
          "Too few rounds in which both can be used: %d, at least %d are needed."
              .formatted(logRatios.length, Judge.FEWEST_PAIRS));
    }
    List<Conclusion> both =
        Stream.of(
                PairedMean.of(logRatios, Judge.CONFIDENCE),
                HodgesLehmann.of(logRatios, Judge.CONFIDENCE))
            .flatMap(estimate -> estimate.interval().stream())
            .map(logs -> conclusion(logs, documented, margin))
            .toList();
    return both.stream().map(Conclusion::verdict).distinct().count() == 1
        ? both.getFirst()
        : Conclusion.none(
            "The two intervals do not say the same: "
                + both.stream().map(Conclusion::why).collect(Collectors.joining(" ")));
  }

  private static Conclusion conclusion(Interval logs, double documented, double margin) {
    if (tellsNothing(logs, documented)) {
      return Conclusion.none("Too noisy: the interval includes 1 and the documented ratio.");
    }
    if (logs.within(Math.log1p(margin))) {
      return new Conclusion(
          ClaimVerdict.NOT_REPRODUCED,
          String.format(
              Locale.ROOT,
              "The whole interval lies within %.0f %% of 1: no difference that matters.",
              margin * 100));
    }
    ClaimVerdict verdict = verdict(logs, documented);
    return new Conclusion(
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

  private static ClaimVerdict verdict(Interval logs, double documented) {
    if (logs.below(0)) {
      return ClaimVerdict.REVERSED;
    }
    if (!logs.above(0)) {
      return ClaimVerdict.NOT_REPRODUCED;
    }
    return logs.high() >= Math.log(documented) ? ClaimVerdict.REPRODUCED : ClaimVerdict.WEAKER;
  }

  /** Why nothing is concluded. */
  private static String sentence(List<Warning> doubts) {
    return "Nothing is concluded: %s.".formatted(messages(doubts));
  }

  private static String messages(List<Warning> doubts) {
    return doubts.stream().map(Warning::message).collect(Collectors.joining("; "));
  }

  /** What one side came to in the rounds that both have; alone, where they have none. */
  private static Claim.Side side(Shown shown, Held held, ToDoubleFunction<Pairs.Pair> which) {
    Metric metric = held.metric();
    return new Claim.Side(
        shown.target(),
        Pairs.means(held.slow().measurements(), held.fast().measurements(), metric)
            .map(which::applyAsDouble)
            .or(() -> shown.spread().map(Spread::median))
            .map(value -> metric.of(shown.part(metric, value))));
  }
}
