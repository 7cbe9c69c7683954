package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Claim;
import io.catalogbench.harness.result.ClaimVerdict;
import io.catalogbench.harness.result.Direction;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Value;
import io.catalogbench.harness.stats.Spread;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a run of servers under load says of claims. */
final class ServerClaims {

  private ServerClaims() {}

  static Optional<Claim> of(DocumentedClaim claim, Evidence.TwoTargets targets, Cells cells) {
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
        new ClaimedPair(
                scenarios + ", " + fast.get().load(),
                metric,
                Margin.of(metric),
                shown(slow.get(), metric, targets.slow().parts()),
                shown(fast.get(), metric, targets.fast().parts()),
                Doubts.of(slow.get(), fast.get(), metric))
            .about(claim);
    Metric meant = targets.metrics().getFirst();
    return Optional.of(
        metric == meant
            ? held
            : held.because(
                held.reason()
                    + " Of what was documented nothing can be told here: %s."
                        .formatted(Doubts.messages(Doubts.of(slow.get(), fast.get(), meant)))));
  }

  static Optional<Claim> of(DocumentedClaim claim, Evidence.TwoPools pools, Cells cells) {
    Optional<Pools> slow = Pools.of(cells, pools.scenario(), pools.when(), pools.slow());
    Optional<Pools> fast = Pools.of(cells, pools.scenario(), pools.when(), pools.fast());
    return slow.flatMap(
        one ->
            fast.filter(other -> other.sizes().equals(one.sizes()))
                .map(
                    other ->
                        new ClaimedPair(
                                pools.scenario() + pools.when().words(),
                                Metric.DATABASE_CONNECTIONS,
                                Margin.of(Metric.DATABASE_CONNECTIONS),
                                shown("spring-mvc", one.smallest(), Metric.DATABASE_CONNECTIONS),
                                shown("micronaut", other.smallest(), Metric.DATABASE_CONNECTIONS),
                                one.doubt().or(other::doubt).stream().toList())
                            .about(claim)));
  }

  static Optional<Claim> of(DocumentedClaim claim, Evidence.Parts claimed, Cells cells) {
    return Parts.of(cells, claimed)
        .map(
            parts -> {
              Metric metric = Metric.RESPONSE_P50_NS;
              Claim held =
                  new ClaimedPair(
                          claimed.whole() + ", " + parts.whole().load(),
                          metric,
                          Margin.of(metric),
                          shown("the sum of its parts", parts.oneAfterTheOther(), metric),
                          shown(parts.whole(), metric, 1),
                          parts.parts().stream()
                              .flatMap(part -> Doubts.of(part, parts.whole(), metric).stream())
                              .distinct()
                              .toList())
                      .about(claim);
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
  static Optional<Claim> of(DocumentedClaim claim, Evidence.WithoutRedis without, Cells cells) {
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
        new ClaimConclusion(verdict, counted)
            .about(
                claim,
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

  private static Optional<Cell> cell(Cells cells, Evidence.TwoTargets claimed, Evidence.Side side) {
    return cells.loads(side.scenario()).stream()
        .filter(claimed.when()::is)
        .flatMap(load -> cells.find(side.target(), side.scenario(), load).stream())
        .findFirst();
  }

  private static ClaimedPair.Shown shown(Cell cell, Metric metric, int parts) {
    return new ClaimedPair.Shown(cell.target(), cell.measurements(), cell.spread(metric), parts);
  }

  /** What was worked out of measurements, all of which count. */
  private static ClaimedPair.Shown shown(
      String target, List<Measurement> measurements, Metric metric) {
    double[] values =
        measurements.stream()
            .flatMap(one -> metric.in(one).stream())
            .mapToDouble(value -> value)
            .toArray();
    return new ClaimedPair.Shown(target, measurements, Spread.ofAny(values), 1);
  }
}
