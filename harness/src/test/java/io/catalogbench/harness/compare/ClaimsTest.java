package io.catalogbench.harness.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.catalogbench.harness.CacheSample;
import io.catalogbench.harness.SuiteSample;
import io.catalogbench.harness.result.Claim;
import io.catalogbench.harness.result.ClaimVerdict;
import io.catalogbench.harness.result.Life;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Suite;
import io.catalogbench.harness.result.SuiteCell;
import io.catalogbench.harness.result.Value;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsTest {

  @Test
  void onlyWhatTheRunSpeaksAboutIsHeldAgainstIt() {
    assertThat(Claims.of(SuiteSample.run())).extracting(Claim::id).containsExactly("C08", "C09");
  }

  @Test
  void aRatioBelowTheDocumentedOneIsWeaker() {
    Claim claim = Claims.of(SuiteSample.run()).getFirst();
    assertThat(claim.verdict()).isEqualTo(ClaimVerdict.WEAKER);
    assertThat(claim.documented()).isEqualTo(8);
    assertThat(claim.measured().orElseThrow()).isCloseTo(3.986, within(1e-3));
    assertThat(claim.low().orElseThrow()).isLessThan(claim.measured().orElseThrow());
    assertThat(claim.high().orElseThrow()).isLessThan(8);
    assertThat(claim.slow().target()).isEqualTo("map-first");
    assertThat(claim.reason()).startsWith("The direction is as documented;");
  }

  @ParameterizedTest
  @CsvSource({
    "0.9, REPRODUCED",
    "1.2, WEAKER",
    "1.99, NOT_REPRODUCED",
    "2.5, REVERSED",
  })
  void theVerdictFollowsTheInterval(double factor, ClaimVerdict verdict) {
    assertThat(Claims.of(slower("dsl-json", factor)).getLast().verdict()).isEqualTo(verdict);
  }

  @Test
  void nothingIsConcludedFromAFlaggedCell() {
    Run run = SuiteSample.run();
    Suite suite = run.suite().orElseThrow();
    List<SuiteCell> flagged = suite.cells().stream().map(ClaimsTest::drifting).toList();
    Claim claim =
        Claims.of(run.withSuite(new Suite(suite.name(), flagged), run.rounds())).getFirst();
    assertThat(claim.verdict()).isEqualTo(ClaimVerdict.NOT_MEASURED);
    assertThat(claim.reason())
        .startsWith("Nothing is concluded: dsl-json was still getting faster or slower.");
  }

  @Test
  void sizesAreHeldAgainstEachOtherWithoutScatter() {
    Run run =
        SuiteSample.run()
            .withSuite(
                new Suite(
                    "cache",
                    List.of(
                        sized("none", 16_000, Optional.empty()),
                        sized("zstd", 16_000, Optional.of(4_000.0)))),
                1);
    Claim claim = Claims.of(run).getFirst();
    assertThat(claim.id()).isEqualTo("C28");
    assertThat(claim.verdict()).isEqualTo(ClaimVerdict.REPRODUCED);
    assertThat(claim.measured()).hasValue(4.0).isEqualTo(claim.low()).isEqualTo(claim.high());
    assertThat(claim.fast().value().orElseThrow().unit()).isEqualTo("B");
  }

  @Test
  void sizesOfAnOlderSuiteAreWhatItCallsBytes() {
    List<SuiteCell> older =
        List.of(sized("none", 16_000, Optional.empty()), sized("zstd", 4_000, Optional.empty()));
    assertThat(Claims.of(SuiteSample.run().withSuite(new Suite("cache", older), 1)).getFirst())
        .extracting(Claim::measured)
        .isEqualTo(Optional.of(4.0));
  }

  /**
   * The documents claim less memory besides; a verdict about time must not pass for one on that.
   */
  @ParameterizedTest
  @CsvSource({
    "30000, 'fragments 30,000, 1.50 times as many: not less.'",
    "10000, 'fragments 10,000, 0.50 times as many: less.'",
  })
  void whatFragmentsTakeInMemoryIsToldBesideWhatTheyTakeInTime(double bytes, String told) {
    String change = "fragments/change/products-100";
    double[] slow = {600, 600, 610, 610, 600};
    double[] fast = {200, 200, 203, 203, 201};
    Claim claim =
        Claims.of(
                new CacheSample()
                    .cell(change, "whole", 0, OptionalDouble.of(20_000), slow)
                    .cell(change, "fragments", 0, OptionalDouble.of(bytes), fast)
                    .run())
            .getFirst();
    assertThat(claim.id()).isEqualTo("C31");
    assertThat(claim.verdict()).isEqualTo(ClaimVerdict.REPRODUCED);
    assertThat(claim.reason()).endsWith(" Memory: whole takes 20,000 bytes and " + told);

    assertThat(
            Claims.of(
                    new CacheSample()
                        .cell(change, "whole", slow)
                        .cell(change, "fragments", fast)
                        .run())
                .getFirst()
                .reason())
        .doesNotContain("Memory");
  }

  @Test
  void hitsOfSimulatedCachesAreHeldAgainstEachOther() {
    Claim claim = claim(life("first-minute", "cold", 35), life("first-minute", "warmed", 94));
    assertThat(claim.id()).isEqualTo("C35");
    assertThat(claim.verdict()).isEqualTo(ClaimVerdict.REPRODUCED);
    assertThat(claim.measured().orElseThrow()).isCloseTo(94 / 35.0, within(1e-9));
    assertThat(claim.low().orElseThrow()).isBetween(1.9, 2.3);
    assertThat(claim.fast().value().orElseThrow().value()).isCloseTo(78.3, within(0.05));
    assertThat(claim.fast().value().orElseThrow().unit()).isEqualTo("%");
    assertThat(claim.reason()).startsWith("35 of 120 requests hit (cold), and 94 of 120 (warmed).");

    assertThat(
            claim(life("first-minute", "cold", 60), life("first-minute", "warmed", 62)).verdict())
        .isEqualTo(ClaimVerdict.NOT_REPRODUCED);
    assertThat(
            claim(life("first-minute", "cold", 94), life("first-minute", "warmed", 35)).verdict())
        .isEqualTo(ClaimVerdict.REVERSED);
  }

  @Test
  void whatIsNeverHitHasNoRatio() {
    Claim claim = claim(life("keys", "random", 0), life("keys", "catalog", 90));
    assertThat(claim.id()).isEqualTo("C30");
    assertThat(claim.verdict()).isEqualTo(ClaimVerdict.REPRODUCED);
    assertThat(claim.measured()).isEmpty();

    assertThat(claim(life("keys", "random", 0), life("keys", "catalog", 0)).verdict())
        .isEqualTo(ClaimVerdict.NOT_REPRODUCED);
  }

  private static Claim claim(Life few, Life many) {
    Suite suite = new Suite("cache", List.of(), Optional.of(List.of(few, many)));
    return Claims.of(SuiteSample.run().withSuite(suite, 1)).getFirst();
  }

  private static Life life(String scenario, String name, int hits) {
    return new Life(scenario, name, 120, hits / 120.0, 0, 0);
  }

  private static SuiteCell sized(String target, double bytes, Optional<Double> keptBytes) {
    return new SuiteCell(
        "compress/products-100",
        target,
        SuiteCell.Status.OK,
        Optional.empty(),
        List.of(),
        Optional.of("CompressionBenchmark.compress"),
        Map.of(),
        1,
        bytes,
        keptBytes,
        Optional.of("none"),
        Optional.empty(),
        true);
  }

  private static SuiteCell drifting(SuiteCell cell) {
    return new SuiteCell(
        cell.scenario(),
        cell.target(),
        cell.status(),
        cell.reason(),
        cell.target().equals("dsl-json") ? List.of("DRIFT") : List.of(),
        cell.benchmark(),
        cell.parameters(),
        cell.objects(),
        cell.bytes(),
        cell.keptBytes(),
        cell.baseline(),
        cell.floor(),
        cell.verdict());
  }

  /** The sample with one target slower by a factor, with some scatter. */
  private static Run slower(String target, double factor) {
    Run run = SuiteSample.run();
    return run.withMeasurements(
        run.measurements().stream()
            .map(m -> m.target().equals(target) ? scaled(m, factor) : m)
            .toList());
  }

  private static Measurement scaled(Measurement m, double factor) {
    double uneven = m.round() % 2 == 0 ? 1.02 : 1 / 1.02;
    Map<Metric, Value> metrics = new EnumMap<>(m.metrics());
    metrics.put(
        Metric.TIME_NS_PER_OP,
        Metric.TIME_NS_PER_OP.of(Metric.TIME_NS_PER_OP.in(m).orElseThrow() * factor * uneven));
    return new Measurement(
        m.target(),
        m.scenario(),
        m.load(),
        m.round(),
        m.slot(),
        m.status(),
        m.reason(),
        metrics,
        m.latency(),
        m.samples(),
        m.warnings());
  }
}
