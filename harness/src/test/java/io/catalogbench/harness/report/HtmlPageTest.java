package io.catalogbench.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.harness.compare.Cells;
import io.catalogbench.harness.result.Run;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlPageTest {

  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z0-9]+)[^>]*?(/?)>");
  private static final List<String> WITHOUT_END = List.of("meta", "br");

  @Test
  void thePageNeedsNothingElseAndEveryElementEnds() throws IOException {
    standsAlone(page());
  }

  /** Any page: nothing is fetched, and every element ends where it should. */
  static void standsAlone(String page) {
    assertThat(page)
        .doesNotContain("http:", "https:", "<script", "<link", "<img", "url(", "@import", "src=");
    Deque<String> open = new ArrayDeque<>();
    Matcher tags = TAG.matcher(page.replaceFirst("(?s)<style>.*</style>", ""));
    while (tags.find()) {
      String name = tags.group(2).toLowerCase(Locale.ROOT);
      if (!tags.group(1).isEmpty()) {
        assertThat(open.pop()).isEqualTo(name);
      } else if (tags.group(3).isEmpty() && !WITHOUT_END.contains(name)) {
        open.push(name);
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void theTitleIsTheAnswer() throws IOException {
    assertThat(between(page(), "<h1>", "</h1>"))
        .isEqualTo(Answer.of(Sample.report().run()).title())
        .startsWith("Of 3 scenarios, beta needs");
  }

  @Test
  void thePlanStandsAboveTheTitle() throws IOException {
    Run run = Sample.report().run();
    assertThat(run.plan()).isNotEqualTo(run.id());
    assertThat(page()).contains("<p class=\"kicker\">catalog-bench · " + run.plan() + "</p>");
  }

  @Test
  void whereThingsRanIsASentenceOfItsOwn() throws IOException {
    String pinning = Sample.report().environment().orElseThrow().pinning();
    assertThat(pinning).matches("[a-z].*");
    assertThat(between(page(), "<p class=\"conditions\">", "</p>"))
        .endsWith(". " + Words.capitalized(pinning) + ".");
  }

  @Test
  void aTableThatScrollsShowsItAndWordsStayInTheirColumns() {
    assertThat(Template.text("page.css"))
        .containsPattern("\\.scroll\\{[^}]*var\\(--edge\\)[^}]*background-attachment:local")
        .containsPattern("table\\.ledger td\\{[^}]*overflow-wrap:anywhere")
        .containsPattern("\\.scroll td\\.word\\{[^}]*min-width");
  }

  @Test
  void whatTheVerdictSaysIsNotSaidAgain() {
    assertThat(figure("inconclusive: generator limited", "generator-limited, 1 invalid").aside())
        .isEqualTo("1 invalid");
    assertThat(figure("better", "generator-limited").aside()).isEqualTo("generator-limited");
    assertThat(MarkdownSummary.cell(figure("inconclusive: generator limited", "generator-limited")))
        .isEqualTo("1<br>inconclusive: generator limited");
    assertThat(Template.text("page.mustache")).doesNotContain("{{note}}");
  }

  private static Overview.Figure figure(String verdict, String note) {
    return new Overview.Figure("Throughput", "1", "", "", verdict, "inconclusive", note);
  }

  @Test
  void aPartialRunSaysSoAtTheTop() throws IOException {
    assertThat(page())
        .contains("role=\"alert\">This run is partial: 94 of 96 measurements can be used.<");
  }

  @Test
  void everyVerdictIsTold() throws IOException {
    assertThat(page())
        .contains("class=\"verdict improved\">better<")
        .contains("class=\"verdict regressed\">worse<")
        .contains("class=\"verdict same\">same<")
        .contains("class=\"verdict small-change\">small change<")
        .containsPattern("class=\"verdict inconclusive\">inconclusive: needs \\d+ pairs, has 6<");
  }

  @Test
  void whatDoesNotCountIsShownWithItsReason() throws IOException {
    assertThat(between(page(), "id=\"validity\"", "</section>"))
        .contains("class=\"verdict invalid\">invalid<")
        .contains("the generator used 93 % of its core, 80 % are allowed")
        .contains("class=\"verdict failed\">failed<")
        .contains("its last line: &lt;out of memory&gt;")
        .contains("The throughput still rose when the measuring began: warm up longer");
  }

  @Test
  void settingsThatDifferAreToldApartFromThoseThatDoNot() throws IOException {
    String configuration = between(page(), "id=\"configuration\"", "</section>");
    assertThat(between(configuration, "What differs", "</table>"))
        .contains("settings.threads", "event-loop", "runtime.framework")
        .doesNotContain("settings.cache");
    assertThat(between(configuration, "<details>", "</details>"))
        .contains("settings.cache", "settings.database-pool");
  }

  @Test
  void chartsSayInWordsWhatTheyShow() throws IOException {
    assertThat(page())
        .containsPattern("aria-label=\"Throughput: alpha [\\d,]+ /s, beta [\\d,]+ /s")
        .contains("aria-label=\"Response time over percentile, simple, open, 500/s\"")
        .contains(", not counted</title>");
  }

  @Test
  void aRunWithoutAnythingHasAPageToo() throws IOException {
    Run run = Sample.report().run().withMeasurements(List.of()).withComparisons(List.of());
    assertThat(
            HtmlPage.render(
                new Report(run, Optional.empty(), Cells.of(run), List.of(), Optional.empty())))
        .contains("<h1>Nothing was measured.</h1>")
        .contains("0 of 0 measurements can be used")
        .contains("The environment was not recorded.");
  }

  private static String page() throws IOException {
    return HtmlPage.render(Sample.report());
  }

  private static String between(String text, String begin, String end) {
    int from = text.indexOf(begin);
    assertThat(from).as(begin).isNotNegative();
    return text.substring(from + begin.length(), text.indexOf(end, from + begin.length()));
  }
}
