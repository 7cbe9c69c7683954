package io.catalogbench.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.harness.CacheSample;
import io.catalogbench.harness.SuiteSample;
import io.catalogbench.harness.result.Run;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SuiteColumnTest {

  private static final String EXPAND = "expand/products-10";
  private static final String READ = "read/products-10/100-percent-hits";

  private final Run run =
      new CacheSample()
          .cell(EXPAND, "lz4", 2_000, OptionalDouble.of(800), 1_000)
          .cell(EXPAND, "zstd", 2_000, OptionalDouble.of(500), 4_000)
          .cell(READ, "redis", 2_000, OptionalDouble.empty(), 50_000)
          .cell(READ, "caffeine", 0, OptionalDouble.of(2_000), 100)
          .run();

  @Test
  void aSizeIsTheValuesAndNotWhatTheFastestMakesOfIt() {
    assertThat(SuiteOverview.of(run).judged())
        .extracting(SuiteOverview.Group::description)
        .containsExactly("one object, 2,000 bytes", "one object, 2,000 bytes");
  }

  @Test
  void whatIsKeptIsToldOfEverybody() {
    assertThat(values("Kept")).containsExactly("800 B", "500 B", "2,000 B", "2,000 B");
  }

  @Test
  void onlyWhatIsCopiedHasASpeed() {
    assertThat(values("Speed")).containsExactly("2 GB/s", "0.50 GB/s", "–", "0.04 GB/s");
    assertThat(values("Per byte")).containsExactly("0.05", "0.05", "–", "0.05");
  }

  @Test
  void aSuiteThatKeepsNothingHasNoSuchColumn() {
    assertThat(SuiteColumn.of(SuiteSample.run())).doesNotContain(SuiteColumn.KEPT).hasSize(6);
    assertThat(SuiteColumn.of(run)).endsWith(SuiteColumn.KEPT).hasSize(7);
  }

  /** Of each target, the fastest of a scenario first. */
  private List<String> values(String column) {
    return SuiteOverview.of(run).judged().stream()
        .flatMap(group -> group.rows().stream())
        .flatMap(row -> row.figures().stream())
        .filter(figure -> figure.column().equals(column))
        .map(Overview.Figure::value)
        .toList();
  }
}
