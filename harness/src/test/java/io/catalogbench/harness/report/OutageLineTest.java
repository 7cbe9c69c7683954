package io.catalogbench.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.harness.compare.Cells;
import io.catalogbench.harness.result.Latency;
import io.catalogbench.harness.result.LatencyKind;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.OutagePhase;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Target;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutageLineTest {

  @Test
  void everyPhaseOfTheTargetWithACacheHasALine() {
    List<OutageLine> lines = OutageLine.of(stopped());
    assertThat(OutageLine.markdown(lines).lines().skip(2))
        .containsExactly(
            "| product-by-id | cached | as Redis stops | 1,000 | 3 | 40 ms [40 ms to 40 ms] | 80 ms"
                + " | 30 ms [30 ms to 30 ms] | +60 ms | yes |",
            "| product-by-id | cached | without Redis | 1,000 | 0 | 20 ms [20 ms to 20 ms] | 40 ms"
                + " | 18 ms [18 ms to 18 ms] | +5 ms | no |");
    assertThat(OutageLine.text(lines)).contains("without Redis");
  }

  @Test
  void aRunThatStopsNothingSaysNothingOfIt() throws IOException {
    Run run = Sample.report().run();
    assertThat(OutageLine.markdown(OutageLine.of(run))).isEmpty();
    assertThat(OutageLine.text(OutageLine.of(run))).isEmpty();
    assertThat(HtmlPage.render(Sample.report())).doesNotContain("id=\"outage\"");
  }

  @Test
  void thePageHasATableAndALinkToIt() {
    Run run = stopped();
    Report report = new Report(run, Optional.empty(), Cells.of(run), List.of(), Optional.empty());
    String page = HtmlPage.render(report);
    HtmlPageTest.standsAlone(page);
    assertThat(page)
        .contains("<a href=\"#outage\">Outage</a>", "<section id=\"outage\">")
        .contains("product-by-id <small>cached</small>")
        .contains("40 ms<small>[40 ms to 40 ms]</small>")
        .contains("<span class=\"verdict improved\">yes</span>")
        .contains("<span class=\"verdict regressed\">no</span>");
    assertThat(ConsoleTable.of(report)).contains("p99 over the database's", "as Redis stops");
  }

  @Test
  void aTableOfAnOpenLoadHasNoColumnsOfAClosedOne() {
    Run stopped = stopped();
    Measurement busy =
        new Measurement(
            "cached",
            "simple",
            Optional.of(new Load.Closed(8)),
            1,
            1,
            MeasurementStatus.OK,
            Optional.empty(),
            Map.of(Metric.THROUGHPUT_RPS, Metric.THROUGHPUT_RPS.of(1_000.0)),
            Map.of(),
            Optional.empty(),
            List.of());
    Run run =
        stopped.withMeasurements(
            Stream.concat(Stream.of(busy), stopped.measurements().stream()).toList());
    String page =
        HtmlPage.render(
            new Report(run, Optional.empty(), Cells.of(run), List.of(), Optional.empty()));
    String overview = page.substring(page.indexOf("id=\"overview\""), page.indexOf("id=\"outage"));
    String closed = overview.substring(0, overview.indexOf("#s-product-by-id"));
    String open = overview.substring(overview.indexOf("#s-product-by-id"));
    assertThat(closed)
        .contains(">Throughput</th>", "<p class=\"loads\">closed, 8 connections</p>")
        .doesNotContain(">Response p99</th>");
    assertThat(open)
        .contains(">Response p99</th>", "product-by-id, open, 500/s")
        .doesNotContain(">Throughput</th>", "data-label=\"Throughput\"", "class=\"loads\"");
  }

  private static Run stopped() {
    List<Target> targets =
        List.of(
            new Target("cached", "platform", "1", Map.of("cache", "redis")),
            new Target("bare", "platform", "1", Map.of("cache", "none")));
    return Run.begun("id", "test", "./bench run", 1, 1, Instant.EPOCH, Optional.empty(), targets)
        .withMeasurements(
            List.of(
                window("cached", OutagePhase.BEGINS, 40, 3),
                window("cached", OutagePhase.LASTS, 20, 0),
                window("bare", OutagePhase.BEGINS, 10, 0),
                window("bare", OutagePhase.LASTS, 2, 0)));
  }

  private static Measurement window(String target, OutagePhase phase, long p99Millis, int failed) {
    long p99 = p99Millis * 1_000_000;
    return new Measurement(
        target,
        "product-by-id",
        Optional.of(
            new Load.Open(
                500,
                Optional.of(32),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(phase))),
        1,
        1,
        MeasurementStatus.OK,
        Optional.empty(),
        Map.of(Metric.FAILED_REQUESTS, Metric.FAILED_REQUESTS.of((double) failed)),
        Map.of(LatencyKind.RESPONSE, new Latency(1_000 - failed, p99, p99, p99, p99, 2 * p99)),
        Optional.empty(),
        List.of());
  }
}
