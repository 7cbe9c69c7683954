package io.catalogbench.harness.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.catalogbench.harness.CacheSample;
import io.catalogbench.harness.compare.FragmentBreakEven.Kind;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FragmentBreakEvenTest {

  private static final String READ = "fragments/read/products-100";
  private static final String CHANGE = "fragments/change/products-100";

  /**
   * Reads of fragments take 100 longer, changes 400 less: from a quarter of a change for each read
   * on both ways cost the same, 300 + 0.25 × 600 = 400 + 0.25 × 200.
   */
  @Test
  void fragmentsPayFromWhereChangesSaveWhatReadsCost() {
    FragmentBreakEven even = only(sample(300, 400, 600, 200));
    assertThat(even.list()).isEqualTo("products-100");
    assertThat(even.changes().kind()).isEqualTo(Kind.FROM);
    assertThat(even.changes().perRead()).isCloseTo(0.25, within(1e-9));
    assertThat(even.changes().hitRatio().orElseThrow()).isCloseTo(0.75, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "300, 400, 600, 200, FROM",
    "400, 300, 200, 600, UP_TO",
    "400, 300, 600, 200, ALWAYS",
    "300, 400, 200, 600, NEVER",
  })
  void whoWinsWhatDecides(
      double readWhole,
      double readFragments,
      double changeWhole,
      double changeFragments,
      Kind kind) {
    assertThat(only(sample(readWhole, readFragments, changeWhole, changeFragments)).changes())
        .extracting(FragmentBreakEven.Changes::kind)
        .isEqualTo(kind);
  }

  @Test
  void moreChangesThanReadsAreNoHitRate() {
    FragmentBreakEven.Changes changes = only(sample(300, 900, 600, 200)).changes();
    assertThat(changes.perRead()).isCloseTo(1.5, within(1e-9));
    assertThat(changes.hitRatio()).isEmpty();
  }

  /** At best 340 − 330 for 630 − 170, at worst 440 − 270 for 570 − 230. */
  @Test
  void theForksSayHowDoubtfulItIs() {
    CacheSample sample =
        new CacheSample()
            .cell(READ, "whole", 270, 300, 330)
            .cell(READ, "fragments", 340, 400, 440)
            .cell(CHANGE, "whole", 570, 600, 630)
            .cell(CHANGE, "fragments", 170, 200, 230);
    assertThat(only(sample).atBest().perRead()).isCloseTo(10 / 460.0, within(1e-9));
    assertThat(only(sample).atWorst().perRead()).isCloseTo(170 / 340.0, within(1e-9));
  }

  @Test
  void memoryIsToldWhereTheSuiteKnowsIt() {
    FragmentBreakEven known =
        only(
            new CacheSample()
                .cell(READ, "whole", 0, OptionalDouble.of(20_000), 300)
                .cell(READ, "fragments", 0, OptionalDouble.of(30_000), 400)
                .cell(CHANGE, "whole", 600)
                .cell(CHANGE, "fragments", 200));
    assertThat(known.wholeBytes()).hasValue(20_000.0);
    assertThat(known.fragmentsBytes()).hasValue(30_000.0);
    assertThat(only(sample(300, 400, 600, 200)).wholeBytes()).isEmpty();
  }

  @Test
  void aSuiteThatOnlyChangedFragmentsTellsNothing() {
    CacheSample changes =
        new CacheSample().cell(CHANGE, "whole", 600).cell(CHANGE, "fragments", 200);
    assertThat(of(changes)).isEmpty();
    assertThat(of(changes.cell(READ, "whole", 300).cell(READ, "fragments"))).isEmpty();
  }

  private static CacheSample sample(
      double readWhole, double readFragments, double changeWhole, double changeFragments) {
    return new CacheSample()
        .cell(READ, "whole", readWhole)
        .cell(READ, "fragments", readFragments)
        .cell(CHANGE, "whole", changeWhole)
        .cell(CHANGE, "fragments", changeFragments);
  }

  private static FragmentBreakEven only(CacheSample sample) {
    return of(sample).getFirst();
  }

  private static List<FragmentBreakEven> of(CacheSample sample) {
    return FragmentBreakEven.of(SuiteFigures.of(sample.run()));
  }
}
