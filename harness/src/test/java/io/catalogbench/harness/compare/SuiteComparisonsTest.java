package io.catalogbench.harness.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.catalogbench.harness.SuiteSample;
import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.SuiteCell;
import io.catalogbench.harness.result.Verdict;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class SuiteComparisonsTest {

  private final List<Comparison> comparisons = Comparisons.of(SuiteSample.run());

  @Test
  void everyJudgedTargetIsComparedWithItsBaselineInTimeAndAllocation() {
    assertThat(comparisons)
        .extracting(comparison -> comparison.candidate() + " " + comparison.metric().label())
        .containsExactly(
            "dsl-json time_ns_per_op",
            "dsl-json alloc_bytes_per_op",
            "map-first time_ns_per_op",
            "map-first alloc_bytes_per_op",
            "jackson3 time_ns_per_op",
            "jackson3 alloc_bytes_per_op");
    assertThat(comparisons).allMatch(comparison -> comparison.baseline().equals("jackson2"));
    assertThat(comparisons).allMatch(comparison -> comparison.load().isEmpty());
  }

  @Test
  void aRatioIsPairedByRound() {
    Comparison fast = find("dsl-json", Metric.TIME_NS_PER_OP);
    assertThat(fast.ratio().orElseThrow()).isCloseTo(0.50175, within(1e-4));
    assertThat(fast.verdict()).isEqualTo(Verdict.IMPROVED);
    assertThat(fast.pairs()).isEqualTo(6);
    assertThat(fast.margin()).isEqualTo(0.03);
    assertThat(find("map-first", Metric.TIME_NS_PER_OP).verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(find("jackson3", Metric.ALLOC_BYTES_PER_OP).verdict()).isEqualTo(Verdict.SAME);
  }

  @Test
  void aFlaggedTargetHasNoVerdictOnTime() {
    Comparison flagged = find("jackson3", Metric.TIME_NS_PER_OP);
    assertThat(flagged.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(flagged.warnings()).extracting("code").contains("noisy");
    assertThat(flagged.pairsNeeded()).isEmpty();
  }

  @Test
  void aVerdictOnAllocationHoldsForEveryForkWhereForksDiffer() {
    // The mean of six forks lies within the margin of two percent, the odd fork does not.
    Comparison small = allocation(round -> round == 6 ? 1_010_000 : 980_000);
    assertThat(small.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(small.warnings()).extracting("code").containsExactly("alloc-varies");
    assertThat(small.pairsNeeded()).isEmpty();
    assertThat(small.low().orElseThrow()).isLessThanOrEqualTo(1);
    assertThat(small.high().orElseThrow()).isCloseTo(1_010_000 / 980_000.0, within(1e-9));

    Comparison large = allocation(round -> round == 6 ? 510_000 : 490_000);
    assertThat(large.verdict()).isEqualTo(Verdict.IMPROVED);
    assertThat(large.warnings()).extracting("code").containsExactly("alloc-varies");
    assertThat(large.high().orElseThrow()).isGreaterThanOrEqualTo(510_000 / 980_000.0);
  }

  @Test
  void forksThatDifferByAThousandthAreTakenForEqual() {
    Comparison equal = allocation(round -> round == 6 ? 980_900 : 980_000);
    assertThat(equal.verdict()).isEqualTo(Verdict.SAME);
    assertThat(equal.warnings()).isEmpty();
  }

  /** dsl-json with other bytes in each round. */
  private static Comparison allocation(IntToDoubleFunction bytes) {
    Run run = SuiteSample.run();
    return Comparisons.of(
            run.withMeasurements(
                run.measurements().stream()
                    .map(
                        fork ->
                            fork.target().equals("dsl-json")
                                ? SuiteSample.fork(
                                    fork.target(),
                                    fork.scenario(),
                                    fork.round(),
                                    300_000,
                                    bytes.applyAsDouble(fork.round()))
                                : fork)
                    .toList()))
        .stream()
        .filter(c -> c.candidate().equals("dsl-json") && c.metric() == Metric.ALLOC_BYTES_PER_OP)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void derivedFiguresFollowFromTheMedians() {
    CellFigures figures =
        SuiteFigures.of(SuiteSample.run())
            .find(new SuiteCell.Key(SuiteSample.WRITE, "map-first"))
            .orElseThrow();
    double nanos = 1_200_000 * 1.035;
    assertThat(figures.nanosPerObject().orElseThrow()).isCloseTo(nanos / 1_000, within(1e-6));
    assertThat(figures.gigabytesPerSecond().orElseThrow()).isCloseTo(320_000 / nanos, within(1e-9));
    assertThat(figures.timesFloor().orElseThrow()).isCloseTo(60, within(1e-9));
    assertThat(figures.allocatedPerByte().orElseThrow()).isEqualTo(6.25);
    assertThat(figures.allocationSpread()).contains(0.0);
  }

  private Comparison find(String candidate, Metric metric) {
    return comparisons.stream()
        .filter(c -> c.candidate().equals(candidate) && c.metric() == metric)
        .findFirst()
        .orElseThrow();
  }
}
