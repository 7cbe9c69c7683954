package io.catalogbench.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.harness.SuiteSample;
import io.catalogbench.harness.compare.Cells;
import io.catalogbench.harness.compare.Conclusions;
import io.catalogbench.harness.result.Robustness;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuitePageTest {

  private static final String README =
      """
      <!-- results:begin -->
      <!-- results:end -->
      <!-- claims:begin -->
      <!-- claims:end -->
      <!-- serialization:begin -->
      old
      <!-- serialization:end -->
      <!-- others:begin -->
      <!-- others:end -->
      """;

  private final Run run = Conclusions.drawn(SuiteSample.run());

  @TempDir Path temporary;

  @Test
  void thePageNeedsNothingElseAndEveryElementEnds() {
    HtmlPageTest.standsAlone(page());
  }

  @Test
  void theTitleIsTheAnswer() {
    assertThat(page()).contains("<h1>" + Answer.of(run).title() + "</h1>");
  }

  @Test
  void ratiosVerdictsAndFlagsAreTold() {
    assertThat(page())
        .contains("class=\"verdict improved\">better<")
        .contains("class=\"verdict regressed\">worse<")
        .contains("class=\"verdict inconclusive\">inconclusive: noisy<")
        .contains("1 of 6 cells carry a flag")
        .contains("class=\"note\">NOISY<")
        .contains("0.50×");
  }

  @Test
  void forksThatAllocateDifferentlyAreTold() {
    assertThat(page())
        .contains("Forks of 0 allocate differently")
        .doesNotContain("class=\"note\">ALLOC");
    Run varying =
        run.withMeasurements(
            Stream.concat(
                    run.measurements().stream(),
                    Stream.of(SuiteSample.fork("map-first", SuiteSample.WRITE, 7, 1e6, 2_100_000)))
                .toList());
    assertThat(
            SuitePage.render(
                new Report(
                    varying, Optional.empty(), Cells.of(varying), List.of(), Optional.empty())))
        .contains("Forks of 1 allocate differently", "class=\"note\">ALLOC_VARIES<");
  }

  @Test
  void intervalsStandUnderTheirRatiosSoThatColumnsAreNarrow() {
    assertThat(page())
        .contains("<strong>0.50×</strong><small>[0.50 to 0.50]</small>")
        .contains("<th scope=\"col\">write/\u200bbytes/\u200bcomplex-1000</th>");
  }

  @Test
  void thePlanStandsAboveTheTitle() {
    assertThat(page()).contains("<p class=\"kicker\">catalog-bench · jmh-serialization-sample</p>");
  }

  @Test
  void whoIsRefusedIsARowWithItsReason() {
    assertThat(page())
        .contains("<strong>avaje-jsonb</strong> <span class=\"verdict invalid\">refused</span>")
        .contains("where ...{&quot;a&quot;:1,&quot;b&quot;:null}... belongs");
  }

  @Test
  void whoIsNotJudgedHasASectionOfItsOwn() {
    String shown = page().substring(page().indexOf("id=\"shown\""));
    assertThat(shown.substring(0, shown.indexOf("</section>")))
        .contains("dsl-json-lossy")
        .doesNotContain("class=\"verdict improved\"");
  }

  @Test
  void claimsStandBesideWhatWasMeasured() {
    assertThat(page())
        .contains("12 ms against 95 ms: 8×")
        .contains("class=\"verdict small-change\">weaker<");
  }

  @Test
  void theRobustnessIsShownWhereItWasTried() {
    assertThat(page())
        .contains("<span class=\"verdict regressed\">broken</span> <small>StackOverflowError");
    assertThat(SuitePage.render(report(Optional.empty()))).doesNotContain("id=\"robustness\"");
  }

  @Test
  void aRunThatMeasuredNothingHasAPageToo() {
    Run empty = SuiteSample.run().withMeasurements(List.of());
    assertThat(
            SuitePage.render(
                new Report(empty, Optional.empty(), Cells.of(empty), List.of(), Optional.empty())))
        .contains("<h1>Nothing was measured.</h1>");
  }

  @Test
  void aStoredRunIsToldAgainInEveryFormat() throws IOException {
    RunDirectory directory = RunDirectory.create(temporary);
    directory.write(run);
    assertThat(directory.run()).isEqualTo(run);
    Report.rebuild(temporary);
    assertThat(temporary.resolve("summary.md"))
        .content()
        .contains("| time relative to jackson2 | write/bytes/complex-1000 |")
        .contains("| claim | documented | here | slow ÷ fast | verdict |");
    assertThat(temporary.resolve("results.csv")).content().contains(",time_ns_per_op,");
    assertThat(temporary.resolve("junit.xml"))
        .content()
        .contains("time_ns_per_op of dsl-json against jackson2\"");
    assertThat(ConsoleTable.of(Report.read(temporary)))
        .contains("C08 documented 12 ms against 95 ms: 8×; here");
  }

  @Test
  void theReadmeHoldsTheNewestCommittedRunOfTheSuite() throws IOException {
    Path results = Files.createDirectories(temporary.resolve("results"));
    assertThat(ReadmeTable.updated(README, results))
        .contains("No run is committed yet.")
        .contains("<!-- serialization:begin -->\n<!-- serialization:end -->\n");
    RunDirectory.create(results.resolve("baseline/serialization-sample")).write(run);
    assertThat(ReadmeTable.updated(README, results))
        .contains("No run is committed yet.")
        .contains("| time relative to jackson2 |")
        .contains("(results/baseline/serialization-sample/index.html)");
  }

  @Test
  void theRunOfPlanStandardStandsAboveNewerOnes() throws IOException {
    Path results = temporary.resolve("results");
    Instant time = Instant.parse("2001-02-03T04:05:06Z");
    for (String directory : List.of("quick", "standard-older", "standard", "claims")) {
      time = time.plusSeconds(3_600);
      RunDirectory.create(results.resolve("baseline").resolve(directory))
          .write(SuiteSample.run(directory.replace("-older", ""), time));
    }

    String readme = ReadmeTable.updated(README, results);

    assertThat(readme.substring(0, readme.indexOf("<!-- others:begin -->")))
        .contains("(results/baseline/standard/index.html)")
        .doesNotContain("baseline/claims", "baseline/quick", "baseline/standard-older");
    assertThat(readme)
        .as("an older run counts for the claims, too")
        .contains("[jmh-serialization-standard](results/baseline/standard-older/index.html)")
        .contains("[jmh-serialization-claims](results/baseline/claims/index.html)")
        .contains("[jmh-serialization-quick](results/baseline/quick/index.html)");
  }

  private String page() {
    return SuitePage.render(
        report(
            Optional.of(
                new Robustness(
                    List.of(
                        new Robustness.Behaviour(
                            "jackson2",
                            "depth-100000",
                            Robustness.Kind.BROKEN,
                            "StackOverflowError"))))));
  }

  private Report report(Optional<Robustness> robustness) {
    return new Report(run, Optional.empty(), Cells.of(run), List.of(), robustness);
  }
}
