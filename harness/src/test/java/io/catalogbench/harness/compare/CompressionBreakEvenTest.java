package io.catalogbench.harness.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.SuiteCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompressionBreakEvenTest {

  private final List<CellFigures> cells = new ArrayList<>();

  /**
   * With every read a hit only expanding counts. 200 B become 150, which takes 500 ns to expand:
   * over 1 Gbit/s 50 × 8 = 400 saved, 100 lost. 2,200 B become 1,000 for 1,000 ns: 9,600 saved,
   * 8,600 won. The line between crosses nothing at 200 + 2,000 × 100 ÷ 8,700 = 223 B. Over 10
   * Gbit/s: 40 − 500 = −460 and 960 − 1,000 = −40: not up to 2,200 B. The loopback takes (3,000 −
   * 2,000) ÷ 2,000 = 0.5 ns a byte: 25 − 500 and 600 − 1,000.
   */
  @Test
  void itPaysWhereWhatIsSavedOnTheWayExceedsTheWork() {
    content("product-1", 200, 150, 10_000, 500);
    content("products-10", 2_200, 1_000, 10_000, 1_000);
    cell("read/product-1/100-percent-hits", "redis", 200, 2_000);
    cell("read/products-10/100-percent-hits", "redis", 2_200, 3_000);

    List<CompressionBreakEven> lines = CompressionBreakEven.of(new SuiteFigures(cells), 1);

    assertThat(lines)
        .extracting(CompressionBreakEven::way)
        .containsExactly("loopback", "10 Gbit/s", "1 Gbit/s");
    assertThat(lines.get(0).nanosPerByte()).isCloseTo(0.5, within(1e-9));
    assertThat(lines.get(0).size())
        .isEqualTo(new CompressionBreakEven.Size(CompressionBreakEven.Kind.OVER, 2_200));
    assertThat(lines.get(1).size().kind()).isEqualTo(CompressionBreakEven.Kind.OVER);
    assertThat(lines.get(2).size().kind()).isEqualTo(CompressionBreakEven.Kind.ABOUT);
    assertThat(lines.get(2).size().bytes()).isCloseTo(222.99, within(0.01));
  }

  /** With no hit only compressing counts: 400 − (10,000 − 0) and 9,600 − 10,000 are both lost. */
  @Test
  void whereNothingIsReadCompressingIsWhatCounts() {
    content("product-1", 200, 150, 10_000, 500);
    content("products-10", 2_200, 1_000, 10_000, 1_000);
    assertThat(CompressionBreakEven.of(new SuiteFigures(cells), 0).getLast().size().kind())
        .isEqualTo(CompressionBreakEven.Kind.OVER);
  }

  @Test
  void whereItPaysAtTheSmallestSizeItPaysFromThereOrBelow() {
    content("product-1", 200, 50, 100, 100);
    content("products-10", 2_200, 1_000, 100, 100);
    assertThat(CompressionBreakEven.of(new SuiteFigures(cells), 1).getLast().size())
        .isEqualTo(new CompressionBreakEven.Size(CompressionBreakEven.Kind.AT_MOST, 200));
  }

  @Test
  void aSuiteWithoutCompressionTellsNothing() {
    assertThat(CompressionBreakEven.of(new SuiteFigures(List.of()), 1)).isEmpty();
  }

  @Test
  void whatAnOlderSuiteTellsIsReadAsItWas() {
    content("product-1", 200, 150, 10_000, 500);
    content("products-10", 2_200, 1_000, 10_000, 1_000);
    List<CompressionBreakEven> now = CompressionBreakEven.of(new SuiteFigures(cells), 1);
    cells.clear();
    olderContent("product-1", 200, 150, 10_000, 500);
    olderContent("products-10", 2_200, 1_000, 10_000, 1_000);
    assertThat(CompressionBreakEven.of(new SuiteFigures(cells), 1)).isEqualTo(now);
  }

  @Test
  void theSpeedOfCompressingIsThatOfTheValueAndNotOfWhatIsLeft() {
    content("products-10", 2_000, 500, 10_000, 1_000);
    assertThat(cells)
        .extracting(figures -> figures.gigabytesPerSecond().orElseThrow())
        .endsWith(0.2, 2.0);
  }

  private void content(
      String name, double bytes, double compressed, double compress, double expand) {
    cell("compress/" + name, "none", bytes, 1e-9);
    cell("compress/" + name, "zstd", bytes, Optional.of(compressed), compress);
    cell("expand/" + name, "zstd", bytes, Optional.of(compressed), expand);
  }

  /** The compressed size stood where the size of the value stands now. */
  private void olderContent(
      String name, double bytes, double compressed, double compress, double expand) {
    cell("compress/" + name, "none", bytes, 1e-9);
    cell("compress/" + name, "zstd", compressed, compress);
    cell("expand/" + name, "zstd", compressed, expand);
  }

  private void cell(String scenario, String target, double bytes, double nanos) {
    cell(scenario, target, bytes, Optional.empty(), nanos);
  }

  private void cell(
      String scenario, String target, double bytes, Optional<Double> keptBytes, double nanos) {
    SuiteCell cell =
        new SuiteCell(
            scenario,
            target,
            SuiteCell.Status.OK,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Map.of(),
            1,
            bytes,
            keptBytes,
            Optional.empty(),
            Optional.empty(),
            true);
    Measurement fork =
        new Measurement(
            target,
            scenario,
            Optional.empty(),
            1,
            1,
            MeasurementStatus.OK,
            Optional.empty(),
            Map.of(Metric.TIME_NS_PER_OP, Metric.TIME_NS_PER_OP.of(nanos)),
            Map.of(),
            Optional.empty(),
            List.of());
    cells.add(new CellFigures(cell, List.of(fork), Optional.empty()));
  }
}
