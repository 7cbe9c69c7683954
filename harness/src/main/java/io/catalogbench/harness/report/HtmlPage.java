package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.Comparisons;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunStatus;
import io.catalogbench.harness.result.Warning;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The page: one file that needs nothing else. */
final class HtmlPage {

  private static final Template TEMPLATE = new Template("page.mustache");

  /** What the template shows. */
  record Page(
      String style,
      String id,
      String status,
      String progress,
      String title,
      List<String> details,
      String machine,
      String occasion,
      String pinning,
      String baseline,
      List<Heading> columns,
      List<Overview.Group> groups,
      List<Section> sections,
      int measurements,
      int usable,
      List<Unusable> unusable,
      List<Doubt> doubts,
      Configuration configuration,
      int differentSettings,
      boolean configured,
      List<Circumstances.Fact> environment,
      List<Term> glossary,
      String command,
      String seed,
      String git) {}

  /** Heading of a column, and what it means. */
  record Heading(String title, String meaning) {}

  /** A measurement that does not count, and why. */
  record Unusable(
      String scenario, String target, String load, int round, String status, String reason) {}

  /** Something to keep in mind, and where it applies. */
  record Doubt(String where, String message) {}

  private HtmlPage() {}

  static String render(Report report) {
    Run run = report.run();
    Answer answer = Answer.of(run);
    Configuration configuration = Configuration.of(run.targets());
    List<Unusable> unusable = unusable(run);
    return TEMPLATE.fill(
        new Page(
            Template.text("page.css"),
            run.id(),
            run.status() == RunStatus.COMPLETE ? "" : run.status().name().toLowerCase(Locale.ROOT),
            Answer.progress(run),
            answer.title(),
            answer.details(),
            Circumstances.machine(report),
            Circumstances.occasion(run),
            report.environment().map(e -> e.pinning()).orElse(""),
            Comparisons.baseline(run).orElse(""),
            Arrays.stream(Column.values()).map(c -> new Heading(c.title(), c.meaning())).toList(),
            Overview.of(report).groups(),
            Section.of(report),
            run.measurements().size(),
            run.measurements().size() - unusable.size(),
            unusable,
            doubts(run),
            configuration,
            configuration.different().size(),
            !configuration.different().isEmpty() || !configuration.equal().isEmpty(),
            Circumstances.facts(report),
            Term.all(),
            run.command(),
            Long.toString(run.seed()),
            run.git().map(git -> git.sha() + (git.dirty() ? " with changes" : "")).orElse("")));
  }

  private static List<Unusable> unusable(Run run) {
    return run.measurements().stream()
        .filter(m -> !m.ok())
        .map(
            m ->
                new Unusable(
                    m.scenario(),
                    m.target(),
                    m.load().toString(),
                    m.round(),
                    m.status().name().toLowerCase(Locale.ROOT),
                    m.reason().orElse("")))
        .toList();
  }

  private static List<Doubt> doubts(Run run) {
    return Stream.concat(
            run.warnings().stream().map(w -> new Doubt("the whole run", w.toString())),
            run.measurements().stream().flatMap(HtmlPage::doubts))
        .distinct()
        .toList();
  }

  private static Stream<Doubt> doubts(Measurement m) {
    return m.warnings().stream()
        .map(Warning::toString)
        .map(
            message ->
                new Doubt(
                    "%s, %s, %s, round %d".formatted(m.scenario(), m.target(), m.load(), m.round()),
                    message));
  }
}
