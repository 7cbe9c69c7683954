package io.catalogbench.harness.report;

import io.catalogbench.harness.result.Run;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A suite at a glance as Markdown: times relative to each baseline, and the documents' claims. */
final class SuiteMarkdown {

  private SuiteMarkdown() {}

  static String of(Run run) {
    return Stream.concat(
            SuiteMatrix.of(run).stream().map(SuiteMarkdown::matrix),
            Stream.of(
                BreakEvenLine.markdown(BreakEvenLine.of(run)),
                ClaimLine.markdown(ClaimLine.of(run)),
                refused(SuiteOverview.of(run))))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String matrix(SuiteMatrix matrix) {
    StringBuilder out = new StringBuilder("| time relative to ").append(matrix.baseline());
    out.append(" |");
    matrix.scenarios().forEach(scenario -> out.append(' ').append(scenario).append(" |"));
    out.append("\n|---|").append("---:|".repeat(matrix.scenarios().size())).append('\n');
    for (SuiteMatrix.Line line : matrix.lines()) {
      out.append("| ").append(MarkdownSummary.escaped(line.target())).append(" |");
      line.fields().forEach(field -> out.append(' ').append(cell(field)).append(" |"));
      out.append('\n');
    }
    return out.toString();
  }

  private static String cell(SuiteMatrix.Field field) {
    return Stream.of(field.value(), field.verdict())
        .filter(text -> !text.isEmpty())
        .map(MarkdownSummary::escaped)
        .collect(Collectors.joining("<br>"));
  }

  private static String refused(SuiteOverview overview) {
    return Stream.concat(overview.judged().stream(), overview.shown().stream())
        .flatMap(
            group ->
                group.missing().stream()
                    .map(
                        missing ->
                            "- %s, %s: %s: %s%n"
                                .formatted(
                                    group.scenario(),
                                    missing.target(),
                                    missing.status(),
                                    MarkdownSummary.escaped(missing.reason()))))
        .collect(Collectors.joining());
  }
}
