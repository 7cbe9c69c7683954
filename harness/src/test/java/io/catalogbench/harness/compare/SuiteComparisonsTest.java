package io.catalogbench.harness.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.catalogbench.harness.SuiteSample;
import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.SuiteCell;
import io.catalogbench.harness.result.Verdict;
import java.util.List;
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
