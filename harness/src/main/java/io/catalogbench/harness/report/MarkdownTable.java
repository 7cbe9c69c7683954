package io.catalogbench.harness.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables of GitHub's Markdown. */
final class MarkdownTable {

  private MarkdownTable() {}

  /**
   * A table, each line with a line feed; empty without rows.
   *
   * @param columns a letter for each column: {@code l} for names, to the left, {@code r} for
   *     numbers, to the right
   * @param headings of the columns
   * @param rows cells as Markdown, one for each column
   */
  static String of(String columns, List<String> headings, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    String rule =
        columns
            .chars()
            .mapToObj(column -> column == 'r' ? "---:" : "---")
            .collect(Collectors.joining("|", "|", "|\n"));
    return line(headings)
        + rule
        + rows.stream().map(MarkdownTable::line).collect(Collectors.joining());
  }

  /** Texts as cells. */
  static List<String> cells(Stream<String> texts) {
    return texts.map(MarkdownSummary::escaped).toList();
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
