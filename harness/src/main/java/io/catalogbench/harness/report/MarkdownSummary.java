package io.catalogbench.harness.report;

import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Run;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The run as a comment: the answer, the table, what went wrong. */
final class MarkdownSummary {

  private MarkdownSummary() {}

  static String render(Report report) {
    Answer answer = Answer.of(report.run());
    StringBuilder out = new StringBuilder();
    out.append("### ").append(escaped(answer.title())).append("\n\n");
    String progress = Answer.progress(report.run());
    if (!progress.isEmpty()) {
      out.append("> **").append(progress).append("**\n\n");
    }
    String details = details(answer, report.run());
    out.append(details).append(details.isEmpty() ? "" : "\n");
    String more = folded(Answer.MORE, list(answer.folded().stream()));
    out.append(more).append(more.isEmpty() ? "" : "\n").append(tables(report));
    out.append('\n').append(escaped(Circumstances.machine(report))).append(". ");
    out.append(escaped(Circumstances.occasion(report.run()))).append(".\n");
    unusable(out, report.run().measurements());
    return out.toString();
  }

  private static String tables(Report report) {
    return report.run().suite().isPresent() ? SuiteMarkdown.of(report.run()) : servers(report);
  }

  private static String servers(Report report) {
    return joined(
        verdicts(report),
        OutageLine.markdown(OutageLine.of(report.run())),
        Plot.markdown(Plot.of(report)),
        noise(report),
        AccountLine.markdown(AccountLine.of(report)),
        SerializerLine.markdown(SerializerLine.of(report)));
  }

  /** Of the run itself, or else of another on such a machine. */
  private static String noise(Report report) {
    List<NoiseLine> own = report.ownNoise();
    return own.isEmpty()
        ? report.noise().map(StoredNoise::markdown).orElse("")
        : NoiseLine.markdown(own);
  }

  /** What qualifies the answer and what is doubtful about the run, as a list; can be empty. */
  static String details(Answer answer, Run run) {
    return list(answer.details().stream()) + warnings(run);
  }

  /** What is doubtful about the run, as a list; can be empty. */
  static String warnings(Run run) {
    return list(run.warnings().stream().map(warning -> "⚠ " + warning));
  }

  private static String list(Stream<String> lines) {
    return lines.map(line -> "- " + escaped(line) + "\n").collect(Collectors.joining());
  }

  /** The overview at a glance and whole, and the documents' claims that the run speaks about. */
  static String verdicts(Report report) {
    Overview overview = Overview.of(report);
    return joined(
        glance(overview, Column.CPU),
        glance(overview, Column.THROUGHPUT),
        glance(overview, Column.P99),
        glance(overview, Column.START_UP),
        ClaimLine.markdown(ClaimLine.of(report.run())),
        folded("All figures, with medians", table(overview)));
  }

  /** The figure to trust first at a glance; the others folded. */
  static String chief(Report report) {
    Overview overview = Overview.of(report);
    return joined(
        glance(overview, Column.CPU),
        folded(
            "Throughput and response times",
            joined(
                glance(overview, Column.THROUGHPUT),
                glance(overview, Column.P99),
                glance(overview, Column.START_UP))),
        folded("All figures, with medians", table(overview)));
  }

  /** One column with the targets side by side: the baseline's median, the others' ratios to it. */
  static String glance(Overview overview, Column column) {
    List<String> targets =
        overview.groups().stream()
            .flatMap(group -> group.rows().stream())
            .filter(row -> !row.floor())
            .map(Overview.Row::target)
            .distinct()
            .toList();
    return MarkdownTable.of(
        "l" + "r".repeat(targets.size()),
        Stream.concat(Stream.of(column.title()), targets.stream()).toList(),
        overview.groups().stream()
            .filter(group -> group.rows().stream().anyMatch(row -> row.has(column)))
            .map(
                group ->
                    Stream.concat(
                            Stream.of(escaped(group.title())),
                            targets.stream().map(target -> glance(group, target, column)))
                        .toList())
            .toList());
  }

  private static String glance(Overview.Group group, String target, Column column) {
    return group.rows().stream()
        .filter(row -> row.target().equals(target))
        .flatMap(row -> row.figure(column).stream())
        .findFirst()
        .map(
            figure ->
                lines(figure.ratio().isEmpty() ? figure.value() : figure.ratio(), figure.verdict()))
        .orElse("");
  }

  static String folded(String title, String content) {
    return content.isEmpty()
        ? ""
        : "<details><summary>%s</summary>\n\n%s\n</details>\n".formatted(title, content);
  }

  private static String joined(String... tables) {
    return Stream.of(tables).filter(table -> !table.isEmpty()).collect(Collectors.joining("\n"));
  }

  /**
   * The overview as a Markdown table; medians, and the ratio to the baseline where there is one.
   */
  static String table(Overview overview) {
    return MarkdownTable.of(
        "ll" + "r".repeat(overview.columns().size()),
        Stream.concat(
                Stream.of("scenario", "target"), overview.columns().stream().map(Column::title))
            .toList(),
        overview.groups().stream()
            .flatMap(
                group ->
                    group.rows().stream()
                        .map(
                            row ->
                                Stream.concat(
                                        MarkdownTable.cells(Stream.of(group.title(), row.target()))
                                            .stream(),
                                        row.figures().stream().map(MarkdownSummary::cell))
                                    .toList()))
            .toList());
  }

  static String cell(Overview.Figure figure) {
    return lines(figure.value(), figure.ratio(), figure.verdict(), figure.aside());
  }

  private static String lines(String... texts) {
    return Stream.of(texts)
        .filter(text -> !text.isEmpty())
        .map(MarkdownSummary::escaped)
        .collect(Collectors.joining("<br>"));
  }

  private static void unusable(StringBuilder out, List<Measurement> measurements) {
    List<Measurement> bad = measurements.stream().filter(m -> !m.ok()).toList();
    if (bad.isEmpty()) {
      return;
    }
    out.append('\n')
        .append(
            folded(
                "%d of %d measurements can't be used".formatted(bad.size(), measurements.size()),
                bad.stream()
                    .map(
                        m ->
                            "- %s: %s, %s\n"
                                .formatted(
                                    Words.place(m),
                                    m.status().name().toLowerCase(Locale.ROOT),
                                    escaped(m.reason().orElse(""))))
                    .collect(Collectors.joining())));
  }

  static String escaped(String text) {
    return text.replace("|", "\\|")
        .replace("<", "&lt;")
        .replace("*", "\\*")
        .replaceAll("\\s*\\R\\s*", " ");
  }
}
