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
                HitPartLine.markdown(HitPartLine.of(run)),
                BreakEvenLine.markdown(BreakEvenLine.of(run)),
                FragmentLine.markdown(FragmentLine.of(run)),
                ClaimLine.markdown(ClaimLine.of(run)),
                refused(SuiteOverview.of(run))))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String matrix(SuiteMatrix matrix) {
    return MarkdownTable.of(
        "l" + "r".repeat(matrix.scenarios().size()),
        Stream.concat(
                Stream.of("time relative to " + matrix.baseline()), matrix.scenarios().stream())
            .toList(),
        matrix.lines().stream()
            .map(
                line ->
                    Stream.concat(
                            Stream.of(MarkdownSummary.escaped(line.target())),
                            line.fields().stream().map(SuiteMarkdown::cell))
                        .toList())
            .toList());
  }

  private static String cell(SuiteMatrix.Field field) {
    return Stream.of(field.value().toString(), field.verdict())
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
