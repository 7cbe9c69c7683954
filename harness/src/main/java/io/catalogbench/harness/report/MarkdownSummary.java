package io.catalogbench.harness.report;

import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Warning;
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
    answer.details().forEach(detail -> out.append("- ").append(escaped(detail)).append('\n'));
    for (Warning warning : report.run().warnings()) {
      out.append("- ⚠ ").append(escaped(warning.toString())).append('\n');
    }
    boolean listed = !answer.details().isEmpty() || !report.run().warnings().isEmpty();
    out.append(listed ? "\n" : "").append(tables(report));
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
        NoiseLine.markdown(NoiseLine.of(report.run())),
        AccountLine.markdown(AccountLine.of(report)),
        SerializerLine.markdown(SerializerLine.of(report)));
  }

  /** The overview and the documents' claims that the run speaks about. */
  static String verdicts(Report report) {
    return joined(table(Overview.of(report)), ClaimLine.markdown(ClaimLine.of(report.run())));
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
    List<String> lines =
        Stream.of(figure.value(), figure.ratio(), figure.verdict(), figure.note())
            .filter(text -> !text.isEmpty())
            .map(MarkdownSummary::escaped)
            .toList();
    return String.join("<br>", lines);
  }

  private static void unusable(StringBuilder out, List<Measurement> measurements) {
    List<Measurement> bad = measurements.stream().filter(m -> !m.ok()).toList();
    if (bad.isEmpty()) {
      return;
    }
    out.append("\n<details><summary>")
        .append(bad.size())
        .append(" of ")
        .append(measurements.size())
        .append(" measurements can't be used</summary>\n\n");
    out.append(
        bad.stream()
            .map(
                m ->
                    "- %s: %s, %s"
                        .formatted(
                            Words.place(m),
                            m.status().name().toLowerCase(Locale.ROOT),
                            escaped(m.reason().orElse(""))))
            .collect(Collectors.joining("\n")));
    out.append("\n\n</details>\n");
  }

  static String escaped(String text) {
    return text.replace("|", "\\|")
        .replace("<", "&lt;")
        .replace("*", "\\*")
        .replaceAll("\\s*\\R\\s*", " ");
  }
}
