package io.catalogbench.harness.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.Latency;
import io.catalogbench.harness.result.LatencyKind;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Target;
import io.catalogbench.harness.result.Value;
import io.catalogbench.harness.result.Verdict;
import io.catalogbench.harness.result.Warning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonsTest {

  private static final Load CLOSED = new Load.Closed(8);
  private static final Load OPEN = new Load.Open(100, Optional.of(8));

  @Test
  void pairsAreOfTheSameRound() {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= 10; round++) {
      double drift = Math.pow(2, round);
      measurements.add(cpu("alpha", round, 10 * drift));
      measurements.add(cpu("beta", round, 15 * drift * (round % 2 == 0 ? 1.01 : 0.99)));
    }
    Comparison comparison = only(Comparisons.of(run(measurements)));
    assertThat(comparison.baseline()).isEqualTo("alpha");
    assertThat(comparison.candidate()).isEqualTo("beta");
    assertThat(comparison.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(comparison.ratio().orElseThrow()).isCloseTo(1.5, within(0.01));
    assertThat(comparison.low().orElseThrow()).isGreaterThan(1.45);
    assertThat(comparison.pairs()).isEqualTo(10);
  }

  @Test
  void ofLaunchesTheirTimeIsComparedAndNothingElse() {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= 10; round++) {
      measurements.add(launch("alpha", round, 4_000 + round));
      measurements.add(launch("beta", round, 2_000 - round));
    }
    Comparison comparison = only(Comparisons.of(run(measurements)));
    assertThat(comparison.metric()).isEqualTo(Metric.STARTUP_MS);
    assertThat(comparison.verdict()).isEqualTo(Verdict.IMPROVED);
    assertThat(comparison.ratio().orElseThrow()).isCloseTo(0.5, within(0.01));
  }

  @Test
  void twoRoundsAreInconclusiveAndSaySo() {
    Comparison comparison =
        only(
            Comparisons.of(
                run(
                    List.of(
                        cpu("alpha", 1, 10),
                        cpu("beta", 1, 20),
                        cpu("alpha", 2, 10.1),
                        cpu("beta", 2, 20)))));
    assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(comparison.pairsNeeded()).contains(Judge.ADVISED_PAIRS);
    assertThat(comparison.mde()).isPresent();
    assertThat(comparison.low()).isPresent();
  }

  @Test
  void invalidMeasurementsNeverCount() {
    Comparison comparison =
        only(
            Comparisons.of(
                run(
                    List.of(
                        cpu("alpha", 1, 10),
                        cpu("beta", 1, 20),
                        cpu("alpha", 2, 10),
                        cpu("beta", 2, 9_000).invalid("the generator was late")))));
    assertThat(comparison.pairs()).isEqualTo(1);
    assertThat(comparison.ratio().orElseThrow()).isCloseTo(2, within(1e-9));
  }

  @Test
  void withoutAValidPairNothingIsMeasured() {
    Comparison comparison =
        Comparisons.of(
                run(
                    List.of(
                        cpu("alpha", 1, 10),
                        Measurement.failed("beta", "greeting", CLOSED, 1, 2, "it died"))))
            .getFirst();
    assertThat(comparison.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(comparison.ratio()).isEmpty();
  }

  @Test
  void aThroughputNearTheFloorIsTheGenerators() {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= 10; round++) {
      measurements.add(throughput("alpha", round, 800 + round));
      measurements.add(throughput("beta", round, 400 + round));
      measurements.add(throughput("floor", round, 1000));
    }
    Comparison comparison = only(Comparisons.of(run(measurements)));
    assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(comparison.warnings())
        .extracting(Warning::code)
        .containsExactly("generator-limited");
    Cells cells = Cells.of(run(measurements));
    assertThat(cells.find("alpha", "greeting", CLOSED).orElseThrow().generatorLimited()).isTrue();
    assertThat(cells.find("beta", "greeting", CLOSED).orElseThrow().generatorLimited()).isFalse();
  }

  @Test
  void aRateThatMostWindowsOfASideWereLimitedInIsNotTheServers() {
    assertThat(limited("services-limited", 6)).containsExactly("services-limited");
    assertThat(limited("generator-limited", 6)).containsExactly("generator-limited");
    assertThat(limited("services-limited", 5)).as("half of ten").isEmpty();
  }

  /** The doubts where {@code windows} of ten had that warning. */
  private static List<String> limited(String code, int windows) {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= 10; round++) {
      Measurement other = throughput("beta", round, 400 + round);
      measurements.add(throughput("alpha", round, 800 + round));
      measurements.add(round <= windows ? warned(other, code) : other);
    }
    Comparison comparison = only(Comparisons.of(run(measurements)));
    List<String> codes = comparison.warnings().stream().map(Warning::code).toList();
    assertThat(comparison.verdict())
        .isEqualTo(codes.isEmpty() ? Verdict.REGRESSED : Verdict.INCONCLUSIVE);
    return codes;
  }

  private static Measurement warned(Measurement one, String code) {
    return new Measurement(
        one.target(),
        one.scenario(),
        one.load(),
        one.round(),
        one.slot(),
        one.status(),
        one.reason(),
        one.metrics(),
        one.latency(),
        one.samples(),
        List.of(Warning.of(code, "as it was measured")));
  }

  @Test
  void whereTheGeneratorWasLateTheMedianCountsAndThe99thPercentileDoesNot() {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= 10; round++) {
      measurements.add(latency("alpha", round, 1_000_000, 0));
      Measurement other = latency("beta", round, round <= 4 ? 9_000_000 : 2_000_000, 0);
      measurements.add(round <= 4 ? warned(other, "generator-late") : other);
    }
    Run run = run(measurements);
    assertThat(Comparisons.of(run))
        .extracting(Comparison::metric, Comparison::pairs)
        .containsExactly(tuple(Metric.RESPONSE_P50_NS, 10), tuple(Metric.RESPONSE_P99_NS, 6));
    Cell cell = Cells.of(run).find("beta", "greeting", OPEN).orElseThrow();
    assertThat(cell.spread(Metric.RESPONSE_P99_NS).orElseThrow().median()).isEqualTo(2_000_000);
  }

  @Test
  void a99thPercentileOfFewRequestsDecidesNothing() {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= 10; round++) {
      measurements.add(latency("alpha", round, 1_000_000, 0, 1_000));
      measurements.add(latency("beta", round, 2_000_000, 0, 999));
    }
    assertThat(Comparisons.of(run(measurements)))
        .extracting(
            Comparison::metric,
            Comparison::verdict,
            one -> one.warnings().stream().map(Warning::code).toList())
        .containsExactly(
            tuple(Metric.RESPONSE_P50_NS, Verdict.REGRESSED, List.of()),
            tuple(Metric.RESPONSE_P99_NS, Verdict.INCONCLUSIVE, List.of("few-requests")));
  }

  @Test
  void aBusyConnectionIsNoLatenessOfTheGenerator() {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= 10; round++) {
      measurements.add(latency("alpha", round, 1_000_000, 100_000));
      Measurement late = latency("beta", round, 3_000_000, 2_000_000);
      Map<LatencyKind, Latency> times = new EnumMap<>(late.latency());
      times.put(LatencyKind.LATENESS, new Latency(2_000, 1, 1, 1, 1, 1));
      measurements.add(measured("beta", OPEN, round, Metric.THROUGHPUT_RPS, 100, times));
    }
    assertThat(Comparisons.of(run(measurements)))
        .allSatisfy(one -> assertThat(one.verdict()).isEqualTo(Verdict.REGRESSED));
  }

  @Test
  void aServerThatStillCompilesIsNotCompared() {
    assertThat(compiling(0.1).verdict()).isEqualTo(Verdict.REGRESSED);
    Comparison cold = compiling(0.11);
    assertThat(cold.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(cold.warnings()).extracting(Warning::code).containsExactly("not-warm");
    assertThat(cold.warnings().getFirst().message()).startsWith("11 % of a server's CPU time");
  }

  /** One of ten rounds compiles all the time: the median decides. */
  private static Comparison compiling(double ratio) {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= 10; round++) {
      measurements.add(compiling(cpu("alpha", round, 100 + round), 0.02));
      measurements.add(compiling(cpu("beta", round, 200 + 2 * round), round == 5 ? 0.9 : ratio));
    }
    return only(Comparisons.of(run(measurements)));
  }

  private static Measurement compiling(Measurement cpu, double ratio) {
    return having(cpu, Metric.COMPILER_RATIO, ratio);
  }

  private static Measurement having(Measurement one, Metric metric, double value) {
    Map<Metric, Value> metrics = new EnumMap<>(Metric.class);
    metrics.putAll(one.metrics());
    metrics.put(metric, metric.of(value));
    return one.withMetrics(metrics);
  }

  @Test
  void aLatencyThatIsMostlyLagIsNotClaimed() {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= 10; round++) {
      measurements.add(latency("alpha", round, 1_000_000, 100_000));
      measurements.add(latency("beta", round, 3_000_000, 2_000_000));
    }
    assertThat(Comparisons.of(run(measurements)))
        .allSatisfy(
            comparison -> {
              assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
              assertThat(comparison.warnings())
                  .extracting(Warning::code)
                  .containsExactly("mostly-lag");
            })
        .extracting(Comparison::metric)
        .containsExactly(Metric.RESPONSE_P50_NS, Metric.RESPONSE_P99_NS);
  }

  @Test
  void answersThatCompilingDelaysAreNotCompared() {
    assertThat(answering(0.5)).isEmpty();
    assertThat(answering(0.51)).containsExactly("not-warm", "not-warm");
  }

  /** Responses of 1 ms that take 0.2 ms of CPU time: half of it is a tenth of the response. */
  private static List<String> answering(double compilerRatio) {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= 10; round++) {
      for (String target : List.of("alpha", "beta")) {
        Measurement response = latency(target, round, 1_000_000, 0);
        measurements.add(
            having(
                having(response, Metric.CPU_US_PER_REQUEST, 200),
                Metric.COMPILER_RATIO,
                compilerRatio));
      }
    }
    return Comparisons.of(run(measurements)).stream()
        .filter(comparison -> comparison.metric() != Metric.CPU_US_PER_REQUEST)
        .flatMap(comparison -> comparison.warnings().stream())
        .map(Warning::code)
        .toList();
  }

  @Test
  void theFloorIsNoCompetitor() {
    assertThat(Comparisons.of(run(List.of(cpu("alpha", 1, 10), cpu("floor", 1, 1))))).isEmpty();
  }

  private static Comparison only(List<Comparison> comparisons) {
    assertThat(comparisons).hasSize(1);
    return comparisons.getFirst();
  }

  private static Measurement cpu(String target, int round, double value) {
    return measured(target, CLOSED, round, Metric.CPU_US_PER_REQUEST, value, Map.of());
  }

  /** Whatever the load, the requests after a launch are none that count. */
  private static Measurement launch(String target, int round, double millis) {
    Measurement cold = cpu(target, round, 10 * millis);
    return new Measurement(
        target,
        "start-up",
        cold.load(),
        round,
        1,
        cold.status(),
        cold.reason(),
        Map.of(
            Metric.STARTUP_MS,
            Metric.STARTUP_MS.of(millis),
            Metric.CPU_US_PER_REQUEST,
            Metric.CPU_US_PER_REQUEST.of(10 * millis)),
        cold.latency(),
        cold.samples(),
        cold.warnings());
  }

  private static Measurement throughput(String target, int round, double value) {
    return measured(target, CLOSED, round, Metric.THROUGHPUT_RPS, value, Map.of());
  }

  private static Measurement latency(String target, int round, long response, long lag) {
    return latency(target, round, response, lag, 2_000);
  }

  private static Measurement latency(
      String target, int round, long response, long lag, long requests) {
    return measured(
        target,
        OPEN,
        round,
        Metric.THROUGHPUT_RPS,
        100,
        Map.of(
            LatencyKind.RESPONSE,
            new Latency(requests, response, response, response, response, response),
            LatencyKind.LAG,
            new Latency(requests, lag, lag, lag, lag, lag)));
  }

  private static Measurement measured(
      String target,
      Load load,
      int round,
      Metric metric,
      double value,
      Map<LatencyKind, Latency> latency) {
    return new Measurement(
        target,
        "greeting",
        Optional.of(load),
        round,
        1,
        MeasurementStatus.OK,
        Optional.empty(),
        Map.of(metric, metric.of(value)),
        latency,
        Optional.empty(),
        List.of());
  }

  private static Run run(List<Measurement> measurements) {
    return Run.begun(
            "run",
            "tiny",
            "./bench run tiny",
            1,
            10,
            Instant.EPOCH,
            Optional.empty(),
            Arrays.asList("alpha", "beta", "floor").stream()
                .map(name -> new Target(name, "model", "1", Map.of()))
                .toList())
        .withMeasurements(measurements);
  }
}
