package io.catalogbench.harness.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.catalogbench.harness.result.Arrivals;
import io.catalogbench.harness.result.Claim;
import io.catalogbench.harness.result.ClaimVerdict;
import io.catalogbench.harness.result.Latency;
import io.catalogbench.harness.result.LatencyKind;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.OutagePhase;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CacheOutageTest {

  private static final String SPRING = "spring-mvc";
  private static final String BARE = "spring-mvc-uncached";
  private static final String MICRONAUT = "micronaut";

  /**
   * Three rounds. As Redis stops the cached server's p99 is 40, 70 and 55 ms, that without a cache
   * 10, 8 and 6 ms: 30, 62 and 49 ms more, median 49, of which 60 are allowed. Without Redis it is
   * 20 against 10 ms: 10 more, of which 5 are allowed.
   */
  @Test
  void whatAPhaseCostsIsHeldAgainstTheSameServerWithoutACacheRoundByRound() {
    List<CacheOutage> phases = CacheOutage.of(run(example()));
    assertThat(phases)
        .as("of the cached server alone, in the order of the outage")
        .extracting(CacheOutage::target, outage -> outage.phase().orElseThrow())
        .containsExactly(
            tuple(SPRING, OutagePhase.BEFORE),
            tuple(SPRING, OutagePhase.BEGINS),
            tuple(SPRING, OutagePhase.LASTS));
    CacheOutage before = phases.getFirst();
    assertThat(before.allowed()).isEmpty();
    assertThat(before.kept()).isEmpty();

    CacheOutage begins = phases.get(1);
    assertThat(begins.requests()).isEqualTo(3 * 250);
    assertThat(begins.failed()).isEqualTo(7);
    assertThat(begins.p99Nanos().orElseThrow().median()).isEqualTo(55e6);
    assertThat(begins.maxNanos()).isEqualTo(140_000_000);
    assertThat(begins.overDatabaseNanos().orElseThrow().median()).isEqualTo(49e6);
    assertThat(begins.overDatabaseNanos().orElseThrow().max()).isEqualTo(62e6);
    assertThat(begins.allowed()).hasValue(Duration.ofMillis(60));
    assertThat(begins.kept()).hasValue(true);

    CacheOutage lasts = phases.get(2);
    assertThat(lasts.overDatabaseNanos().orElseThrow().median()).isEqualTo(10e6);
    assertThat(lasts.kept()).hasValue(false);
  }

  private static List<Measurement> example() {
    List<Measurement> measurements = new ArrayList<>();
    int[] cached = {40, 70, 55};
    int[] bare = {10, 8, 6};
    for (int round = 1; round <= 3; round++) {
      measurements.add(window(SPRING, OutagePhase.BEFORE, round, 2, 1_000, 0));
      measurements.add(
          window(SPRING, OutagePhase.BEGINS, round, cached[round - 1], 250, round == 2 ? 7 : 0));
      measurements.add(window(SPRING, OutagePhase.LASTS, round, 20, 1_000, 0));
      measurements.add(window(BARE, OutagePhase.BEFORE, round, 9, 1_000, 0));
      measurements.add(window(BARE, OutagePhase.BEGINS, round, bare[round - 1], 250, 0));
      measurements.add(window(BARE, OutagePhase.LASTS, round, 10, 1_000, 0));
    }
    return measurements;
  }

  @Test
  void aWindowInWhichNothingWasAnsweredHasFailedAsAWhole() {
    CacheOutage outage =
        CacheOutage.of(run(List.of(window(SPRING, OutagePhase.LASTS, 1, 0, 1_000, 1_000))))
            .getFirst();
    assertThat(outage.requests()).isEqualTo(1_000);
    assertThat(outage.failed()).isEqualTo(1_000);
    assertThat(outage.p99Nanos()).isEmpty();
    assertThat(outage.overDatabaseNanos()).isEmpty();
    assertThat(outage.kept()).as("nothing to hold it against").isEmpty();
  }

  @Test
  void aRunThatStopsNothingHasNone() {
    assertThat(CacheOutage.of(run(List.of(window(SPRING, Optional.empty(), 1, 2, 1_000, 0, true)))))
        .isEmpty();
  }

  @Test
  void noFailureAmongEnoughRequestsReproducesTheClaim() {
    Claim claim = claim(gone(0, 0));
    assertThat(claim.verdict()).isEqualTo(ClaimVerdict.REPRODUCED);
    assertThat(claim.reason())
        .startsWith("0 of 3,000 requests failed while Redis was gone: with 95 % confidence fewer")
        .contains("one in 1,000 does, if they fail independently of each other. Redis ends");
    assertThat(claim.slow().target()).isEqualTo(SPRING);
    assertThat(claim.fast().target()).isEqualTo(MICRONAUT);
    assertThat(claim.fast().value().orElseThrow().value()).isZero();
  }

  @Test
  void oneFailureOfEitherServerRefutesIt() {
    Claim claim = claim(gone(0, 1));
    assertThat(claim.verdict()).isEqualTo(ClaimVerdict.NOT_REPRODUCED);
    assertThat(claim.reason()).startsWith("1 of 3,000 requests failed while Redis was gone. ");
    assertThat(claim.fast().value().orElseThrow().value()).isEqualTo(1);
    assertThat(claim(List.of(few(SPRING, 1), few(MICRONAUT, 0))).verdict())
        .as("among however few")
        .isEqualTo(ClaimVerdict.NOT_REPRODUCED);
  }

  @Test
  void noFailureAmongFewDecidesNothing() {
    Claim claim = claim(List.of(few(SPRING, 0), few(MICRONAUT, 0)));
    assertThat(claim.verdict()).isEqualTo(ClaimVerdict.NOT_MEASURED);
    assertThat(claim.reason())
        .startsWith("0 of 500 requests failed while Redis was gone: fewer than 1,000 of each");
  }

  @Test
  void failuresWhileRedisRunsAreNoneOfIt() {
    List<Measurement> measurements = new ArrayList<>(gone(0, 0));
    measurements.add(window(SPRING, OutagePhase.BEFORE, 1, 2, 1_000, 9));
    measurements.add(window(SPRING, OutagePhase.OVER, 1, 2, 1_000, 9));
    assertThat(claim(measurements).verdict()).isEqualTo(ClaimVerdict.REPRODUCED);
  }

  @Test
  void windowsThatCannotBeUsedAreTold() {
    List<Measurement> measurements = new ArrayList<>(gone(0, 0));
    measurements.add(window(SPRING, Optional.of(OutagePhase.LASTS), 2, 20, 1_000, 0, false));
    assertThat(claim(measurements).reason())
        .startsWith("0 of 3,000 requests")
        .contains("Windows that cannot be used and are left out: 1.");
  }

  @Test
  void aClaimAboutAnOpenLoadIsNotMeantWithoutACache() {
    Load outage = window(SPRING, OutagePhase.LASTS, 1, 20, 1_000, 0).load().orElseThrow();
    assertThat(new Evidence.Clocked().is(outage)).isFalse();
    assertThat(new Evidence.Clocked().is(new Load.Open(500, Optional.of(32)))).isTrue();
  }

  @Test
  void oneServerAloneDoesNotDecideIt() {
    assertThat(
            Claims.of(run(List.of(window(SPRING, OutagePhase.LASTS, 1, 20, 2_000, 0)))).stream()
                .map(Claim::id))
        .doesNotContain("C29");
  }

  private static Measurement few(String target, long failed) {
    return window(target, OutagePhase.BEGINS, 1, 20, 250, failed);
  }

  private static List<Measurement> gone(long ofSpring, long ofMicronaut) {
    return List.of(
        window(SPRING, OutagePhase.BEGINS, 1, 40, 500, 0),
        window(SPRING, OutagePhase.LASTS, 1, 20, 1_000, ofSpring),
        window(MICRONAUT, OutagePhase.BEGINS, 1, 40, 500, 0),
        window(MICRONAUT, OutagePhase.LASTS, 1, 20, 1_000, ofMicronaut));
  }

  private static Claim claim(List<Measurement> measurements) {
    return Claims.of(run(measurements)).stream()
        .filter(each -> each.id().equals("C29"))
        .findFirst()
        .orElseThrow();
  }

  private static Run run(List<Measurement> measurements) {
    List<Target> targets =
        List.of(
            new Target(SPRING, "platform", "1", Map.of("framework", "Spring", "cache", "redis")),
            new Target(BARE, "platform", "1", Map.of("framework", "Spring", "cache", "none")),
            new Target(MICRONAUT, "event-loop", "1", Map.of("framework", "Micronaut")));
    return Run.begun("id", "test", "./bench run", 1, 3, Instant.EPOCH, Optional.empty(), targets)
        .withMeasurements(measurements);
  }

  private static Measurement window(
      String target, OutagePhase phase, int round, long p99Millis, long due, long failed) {
    return window(target, Optional.of(phase), round, p99Millis, due, failed, true);
  }

  private static Measurement window(
      String target,
      Optional<OutagePhase> phase,
      int round,
      long p99Millis,
      long due,
      long failed,
      boolean usable) {
    long p99 = p99Millis * 1_000_000;
    return new Measurement(
        target,
        "product-by-id",
        Optional.of(
            new Load.Open(
                500,
                Optional.of(32),
                Optional.<Arrivals>empty(),
                Optional.empty(),
                Optional.empty(),
                phase)),
        round,
        1,
        usable ? MeasurementStatus.OK : MeasurementStatus.INVALID,
        usable ? Optional.empty() : Optional.of("3 of 9 checked bodies were wrong"),
        Map.of(Metric.FAILED_REQUESTS, Metric.FAILED_REQUESTS.of((double) failed)),
        due == failed
            ? Map.of()
            : Map.of(LatencyKind.RESPONSE, new Latency(due - failed, p99, p99, p99, p99, 2 * p99)),
        Optional.empty(),
        List.of());
  }
}
