package io.catalogbench.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.harness.CacheSample;
import io.catalogbench.harness.compare.Cells;
import io.catalogbench.harness.result.Run;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CacheSectionsTest {

  private static final Run RUN =
      new CacheSample()
          .cell("path/products-10", "hit", 90_000, 100_000, 130_000)
          .cell("path/products-10", "transport", 40_000, 50_000, 60_000)
          .cell("path/products-10", "decode", 20_000, 30_000, 30_000)
          .cell("fragments/read/products-100", "whole", 0, OptionalDouble.of(20_000), 300)
          .cell("fragments/read/products-100", "fragments", 0, OptionalDouble.of(30_000), 400)
          .cell("fragments/change/products-100", "whole", 600)
          .cell("fragments/change/products-100", "fragments", 200)
          .run();

  private final Report report = report(RUN);

  @Test
  void thePageHasSharesAndBreakEven() {
    String page = SuitePage.render(report);
    HtmlPageTest.standsAlone(page);
    assertThat(page)
        .contains(
            "<tr><th scope=\"row\">transport</th><td class=\"word\">50 µs</td>"
                + "<td class=\"word\">50 %</td>")
        .contains("<tr><th scope=\"row\">what remains</th><td class=\"word\">20 µs</td>")
        .contains(
            "<tr><th scope=\"row\">products-100</th>"
                + "<td class=\"word\">from 0.25 changes a read</td>"
                + "<td class=\"word\">up to 75 %</td>")
        .contains("<td class=\"word\">19.5 KiB</td><td class=\"word\">29.3 KiB</td>");
  }

  @Test
  void soHaveTheCommentAndTheTerminal() {
    assertThat(SuiteMarkdown.of(RUN))
        .contains("| transport | 50 µs | 50 % | 40 µs | 60 µs |")
        .contains("| products-100 | from 0.25 changes a read | up to 75 % |");
    assertThat(ConsoleTable.of(report).lines().map(line -> line.replaceAll(" +", " ")))
        .containsSubsequence(
            "what a hit in Redis is made of",
            "what remains 20 µs 20 % 0 ms 70 µs",
            "caching a list in fragments",
            "products-100 from 0.25 changes a read up to 75 % from 0.25 changes a read from 0.25"
                + " changes a read 19.5 KiB 29.3 KiB");
  }

  @Test
  void aRunWithoutThemHasNoSuchSections() {
    Run other = new CacheSample().cell("key/filter", "record", 10).run();
    assertThat(SuitePage.render(report(other)))
        .doesNotContain("id=\"hit\"")
        .doesNotContain("id=\"fragments\"");
    assertThat(ConsoleTable.of(report(other))).doesNotContain("made of", "fragments");
  }

  private static Report report(Run run) {
    return new Report(run, Optional.empty(), Cells.of(run), List.of(), Optional.empty());
  }
}
