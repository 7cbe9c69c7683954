package io.catalogbench.harness.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.catalogbench.harness.result.Beside;
import io.catalogbench.harness.result.Claim;
import io.catalogbench.harness.result.ClaimVerdict;
import io.catalogbench.harness.result.Latency;
import io.catalogbench.harness.result.LatencyKind;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Target;
import io.catalogbench.harness.result.Value;
import io.catalogbench.harness.result.Warning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerClaimsTest {

  @Test
  void aRateIsHeldAgainstTheDocumentedRatioOfRates() {
    Claim claim = claim("C01", run(6, 10_000, 22_000, 0));
    assertThat(claim.verdict()).isEqualTo(ClaimVerdict.WEAKER);
    assertThat(claim.measured().orElseThrow()).isCloseTo(2.2, within(0.03));
    assertThat(claim.high().orElseThrow()).isLessThan(3.8);
    assertThat(claim.where()).isEqualTo("simple, closed, 100 connections");
    assertThat(claim.fast().target()).isEqualTo("micronaut");
    assertThat(claim.fast().value().orElseThrow().unit()).isEqualTo("1/s");
  }

  @Test
  void whereTheGeneratorIsTheLimitTheCpuDecides() {
    Claim claim = claim("C01", run(6, 10_000, 22_000, 24_000));
    assertThat(claim.fast().value().orElseThrow().unit()).isEqualTo("us");
    assertThat(claim.metric()).contains(Metric.CPU_US_PER_REQUEST);
    assertThat(claim.reason()).contains("nothing can be told here: The generator was at its end");
    assertThat(claim.measured().orElseThrow()).isCloseTo(2, within(0.03));
    assertThat(claim.verdict()).isEqualTo(ClaimVerdict.WEAKER);
  }

  @Test
  void decidedMeansThatMeasurementsDecide() {
    assertThat(ClaimVerdict.values())
        .filteredOn(ClaimVerdict::decided)
        .containsExactly(
            ClaimVerdict.REPRODUCED,
            ClaimVerdict.WEAKER,
            ClaimVerdict.NOT_REPRODUCED,
            ClaimVerdict.REVERSED);
  }

  @Test
  void theOtherWayRoundIsReversed() {
    assertThat(claim("C01", run(6, 22_000, 10_000, 0)).verdict()).isEqualTo(ClaimVerdict.REVERSED);
  }

  @Test
  void aDifferenceThatDoesNotMatterIsNone() {
    Claim claim = claim("C01", run(6, 10_000, 9_500, 0));
    assertThat(claim.high().orElseThrow()).isLessThan(1);
    assertThat(claim.verdict()).isEqualTo(ClaimVerdict.NOT_REPRODUCED);
    assertThat(claim.reason()).startsWith("The whole interval lies within 10 % of 1:");
  }

  @Test
  void theRatioIsThatOfTheFiguresBesideIt() {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= 5; round++) {
      measurements.add(lookup("spring-mvc", round, round == 5 ? 40_000 : 10_000));
      measurements.add(lookup("micronaut", round, 15_000 + 100 * round));
    }
    measurements.add(lookup("micronaut", 6, 90_000));
    Claim claim = claim("C04", run(6, 10_000, 22_000, 0).withMeasurements(measurements));
    double slow = claim.slow().value().orElseThrow().value();
    double fast = claim.fast().value().orElseThrow().value();
    assertThat(fast / slow).isCloseTo(claim.measured().orElseThrow(), within(1e-9));
    assertThat(fast).as("of the rounds that both have").isBetween(15_100.0, 15_500.0);
  }

  @Test
  void intervalsThatDisagreeDecideNothing() {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= 10; round++) {
      measurements.add(lookup("spring-mvc", round, 10_000));
      measurements.add(lookup("micronaut", round, round == 7 ? 1_000 : 14_000 + 10 * round));
    }
    Claim claim = claim("C04", run(10, 10_000, 22_000, 0).withMeasurements(measurements));
    assertThat(claim.verdict()).isEqualTo(ClaimVerdict.NOT_MEASURED);
    assertThat(claim.reason()).startsWith("The two intervals do not say the same: ");
  }

  @Test
  void tooFewRoundsDecideNothing() {
    Claim claim = claim("C01", run(2, 10_000, 22_000, 0));
    assertThat(claim.verdict()).isEqualTo(ClaimVerdict.NOT_MEASURED);
    assertThat(claim.reason()).startsWith("Too few rounds in which both can be used: 2, at least");
  }

  @Test
  void anIntervalFromNoDifferenceToTheDocumentedOneDecidesNothing() {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= 6; round++) {
      measurements.add(lookup("spring-mvc", round, 10_000));
      measurements.add(lookup("micronaut", round, round % 2 == 0 ? 5_000 : 60_000));
    }
    Claim claim = claim("C04", run(6, 10_000, 22_000, 0).withMeasurements(measurements));
    assertThat(claim.low().orElseThrow()).isLessThan(1);
    assertThat(claim.high().orElseThrow()).isGreaterThan(3.5);
    assertThat(claim.verdict()).isEqualTo(ClaimVerdict.NOT_MEASURED);
    assertThat(claim.reason()).startsWith("Too noisy: the interval includes 1 and the documented");
  }

  @Test
  void whatAConnectionCostsIsHeldAgainstIdleOnes() {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= 6; round++) {
      measurements.add(idle("spring-mvc", round, 20_000));
      measurements.add(idle("micronaut", round, 4_000 + round));
    }
    Run run = run(6, 10_000, 22_000, 0).withMeasurements(measurements);
    Claim bytes = claim("C12", run);
    assertThat(bytes.where()).isEqualTo("simple, open, 500/s, 10,000 idle connections");
    assertThat(bytes.measured().orElseThrow()).isCloseTo(5, within(0.03));
    assertThat(bytes.verdict()).isEqualTo(ClaimVerdict.WEAKER);
    assertThat(claim("C13", run).verdict())
        .as("both hold as many")
        .isEqualTo(ClaimVerdict.NOT_REPRODUCED);
  }

  private static Measurement idle(String target, int round, double bytes) {
    return measured(
        target,
        "simple",
        new Load.Open(500, Optional.of(16), Optional.empty(), Optional.of(10_000)),
        round,
        Map.of(
            Metric.CONNECTION_BYTES,
            Metric.CONNECTION_BYTES.of(bytes),
            Metric.CONNECTIONS,
            Metric.CONNECTIONS.of(10_016)));
  }

  @Test
  void aRequestThatDoesMoreIsHeldByItsParts() {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= 6; round++) {
      measurements.add(written("price-change", round, 1_000));
      measurements.add(written("price-change-100", round, 50 + round));
    }
    Claim bulk = claim("C27", run(6, 10_000, 22_000, 0).withMeasurements(measurements));
    assertThat(bulk.measured().orElseThrow()).isCloseTo(5.35, within(0.05));
    assertThat(bulk.fast().value().orElseThrow().value()).isCloseTo(5_350, within(5.0));
    assertThat(bulk.verdict()).isEqualTo(ClaimVerdict.REPRODUCED);
  }

  private static Measurement written(String scenario, int round, double rate) {
    return measured("spring-mvc", scenario, new Load.Closed(8), round, throughput(rate));
  }

  @Test
  void thePoolsThatServersNeedAreHeldAgainstEachOther() {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= 6; round++) {
      measurements.add(lookup("spring-mvc-pool-5", round, 800));
      measurements.add(lookup("spring-mvc-pool-20", round, 940));
      measurements.add(lookup("spring-mvc-pool-100", round, 1_000));
      measurements.add(lookup("micronaut-pool-5", round, 940));
      measurements.add(lookup("micronaut-pool-20", round, 1_000));
      measurements.add(lookup("micronaut-pool-100", round, 980));
    }
    Run run = run(6, 10_000, 22_000, 0);
    List<Target> targets =
        measurements.stream()
            .map(Measurement::target)
            .distinct()
            .map(name -> new Target(name, "test", "1", Map.of()))
            .toList();
    Claim pools = claim("C06", run.withTargets(targets).withMeasurements(measurements));
    assertThat(pools.slow().value().orElseThrow().value()).isCloseTo(100, within(1e-9));
    assertThat(pools.fast().value().orElseThrow().value()).isCloseTo(20, within(1e-9));
    assertThat(pools.measured().orElseThrow()).isCloseTo(5, within(1e-9));
    assertThat(pools.verdict()).isEqualTo(ClaimVerdict.REPRODUCED);
    Claim cold =
        claim(
            "C06",
            run.withTargets(targets)
                .withMeasurements(measurements.stream().map(ServerClaimsTest::cold).toList()));
    assertThat(cold.verdict()).isEqualTo(ClaimVerdict.NOT_MEASURED);
    assertThat(cold.reason()).startsWith("Nothing is concluded: 20 % of a server's CPU time");
  }

  /** The same of a server that was still compiling. */
  private static Measurement cold(Measurement one) {
    Map<Metric, Value> metrics = new EnumMap<>(one.metrics());
    metrics.put(Metric.COMPILER_RATIO, Metric.COMPILER_RATIO.of(0.2));
    return one.withMetrics(metrics);
  }

  private static Measurement lookup(String target, int round, double rate) {
    return measured(target, "user-by-id", new Load.Closed(100), round, throughput(rate));
  }

  @Test
  void theSumOfPartsIsHeldAgainstTheAnswerThatHasAllOfThem() {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= 6; round++) {
      measurements.add(answered("user-by-id", round, 50_000_000 + round));
      measurements.add(answered("order-item", round, 51_000_000));
      measurements.add(answered("external-data", round, 52_000_000));
      measurements.add(answered("combined-data", round, 54_000_000));
    }
    Claim parts = claim("C19", run(6, 10_000, 22_000, 0).withMeasurements(measurements));
    assertThat(parts.verdict()).isEqualTo(ClaimVerdict.REPRODUCED);
    assertThat(parts.measured().orElseThrow()).isCloseTo(153.0 / 54, within(0.001));
    assertThat(parts.slow().target()).isEqualTo("the sum of its parts");
    assertThat(parts.reason()).endsWith("The slowest part alone takes 52.0 ms.");
    Claim asSlow =
        claim(
            "C19",
            run(6, 10_000, 22_000, 0)
                .withMeasurements(
                    measurements.stream()
                        .map(
                            one ->
                                one.scenario().equals("combined-data")
                                    ? answered("combined-data", one.round(), 154_000_000)
                                    : one)
                        .toList()));
    assertThat(asSlow.verdict()).as("one after the other").isEqualTo(ClaimVerdict.NOT_REPRODUCED);
  }

  private static Measurement answered(String scenario, int round, long nanos) {
    return measured("micronaut", scenario, new Load.Open(40, Optional.of(16)), round, nanos);
  }

  @Test
  void aBlockedLoopIsHeldAgainstAFreeOneBesideTheSameRequests() {
    Load beside =
        new Load.Open(
            200,
            Optional.of(100),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Beside(Beside.Kind.ASKING, 2, Optional.of("say-sync"))),
            Optional.empty());
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= 6; round++) {
      measurements.add(measured("micronaut", "simple", beside, round, 500_000 + round));
      measurements.add(measured("micronaut-blocking", "simple", beside, round, 100_000_000));
      measurements.add(
          measured("micronaut", "simple", new Load.Open(200, Optional.of(100)), round, 1));
    }
    List<Target> targets =
        List.of("micronaut", "micronaut-blocking").stream()
            .map(name -> new Target(name, "test", "1", Map.of()))
            .toList();
    Claim blocked =
        claim("C34", run(6, 10_000, 22_000, 0).withTargets(targets).withMeasurements(measurements));
    assertThat(blocked.where()).isEqualTo("simple, open, 200/s, beside 2 × say-sync");
    assertThat(blocked.measured().orElseThrow()).isCloseTo(200, within(0.1));
    assertThat(blocked.verdict()).isEqualTo(ClaimVerdict.REPRODUCED);
  }

  private static Measurement measured(
      String target, String scenario, Load load, int round, long responseNanos) {
    return new Measurement(
        target,
        scenario,
        Optional.of(load),
        round,
        1,
        MeasurementStatus.OK,
        Optional.empty(),
        Map.of(),
        Map.of(
            LatencyKind.RESPONSE,
            new Latency(
                2_000, responseNanos, responseNanos, responseNanos, responseNanos, responseNanos)),
        Optional.empty(),
        List.of());
  }

  @Test
  void theLedgerHasEveryClaimOnceAndSaysWhatIsMissing() {
    List<Claim> ledger =
        Claims.ledger(List.of(run(2, 10_000, 22_000, 0), run(6, 10_000, 22_000, 0)));
    assertThat(ledger).hasSize(35).extracting(Claim::id).doesNotHaveDuplicates().isSorted();
    assertThat(ledger.getFirst().verdict())
        .as("the first run cannot decide it, the second can")
        .isEqualTo(ClaimVerdict.WEAKER);
    assertThat(ledger.getFirst().reason())
        .endsWith("One run that comes before it has figures, too, which decide nothing.");
    Claim lookup = ledger.get(3);
    assertThat(lookup.verdict()).isEqualTo(ClaimVerdict.NOT_MEASURED);
    assertThat(lookup.reason()).contains("user-by-id of micronaut").contains("100 connections");
    assertThat(ledger.get(25).verdict()).isEqualTo(ClaimVerdict.NOT_COMPARABLE);
  }

  @Test
  void aMachineThatWasSharedTellsLastAndSaysSo() {
    Run doubted =
        run(6, 10_000, 22_000, 0)
            .withWarning(Warning.of(Warning.CROWDED_CACHE, "as from memory", "repeat"));
    Claim alone = Claims.ledger(List.of(doubted)).getFirst();
    assertThat(alone.verdict().decided()).isTrue();
    assertThat(alone.reason()).endsWith("see the doubts of the run.");

    Claim both = Claims.ledger(List.of(doubted, run(6, 10_000, 44_000, 0))).getFirst();
    assertThat(both.measured().orElseThrow()).isGreaterThan(alone.measured().orElseThrow());
    assertThat(both.reason()).doesNotContain("doubts of the run");
  }

  private static Claim claim(String id, Run run) {
    return Claims.of(run).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /** Rounds of simple at 100 connections with some scatter; a floor where its rate is above 0. */
  private static Run run(int rounds, double springRate, double micronautRate, double floorRate) {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      double scatter = round % 2 == 0 ? 1.01 : 0.99;
      measurements.add(simple("spring-mvc", round, springRate * scatter, 20));
      measurements.add(simple("micronaut", round, micronautRate, 10 * scatter));
      if (floorRate > 0) {
        measurements.add(simple(Target.FLOOR, round, floorRate, 5));
      }
    }
    List<Target> targets =
        List.of("spring-mvc", "micronaut", Target.FLOOR).stream()
            .map(name -> new Target(name, "test", "1", Map.of()))
            .toList();
    return Run.begun(
            "id", "test", "./bench run", 1, rounds, Instant.EPOCH, Optional.empty(), targets)
        .withMeasurements(measurements);
  }

  private static Measurement simple(String target, int round, double rate, double cpuMicros) {
    return measured(
        target,
        "simple",
        new Load.Closed(100),
        round,
        Map.of(
            Metric.THROUGHPUT_RPS,
            Metric.THROUGHPUT_RPS.of(rate),
            Metric.CPU_US_PER_REQUEST,
            Metric.CPU_US_PER_REQUEST.of(cpuMicros)));
  }

  private static Map<Metric, Value> throughput(double rate) {
    return Map.of(Metric.THROUGHPUT_RPS, Metric.THROUGHPUT_RPS.of(rate));
  }

  private static Measurement measured(
      String target, String scenario, Load load, int round, Map<Metric, Value> metrics) {
    return new Measurement(
        target,
        scenario,
        Optional.of(load),
        round,
        1,
        MeasurementStatus.OK,
        Optional.empty(),
        metrics,
        Map.of(),
        Optional.empty(),
        List.of());
  }
}
