package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.Cells;
import io.catalogbench.harness.result.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The overview for a terminal: medians in columns of equal width. */
public final class ConsoleTable {

  private ConsoleTable() {}

  /** The table of a run, with the answer under it; each line ends with a line feed. */
  public static String of(Run run) {
    Report report = new Report(run, Optional.empty(), Cells.of(run), List.of());
    List<List<String>> lines = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("scenario", "target"));
    Arrays.stream(Column.values()).map(Column::title).forEach(header::add);
    lines.add(header);
    for (Overview.Group group : Overview.of(report).groups()) {
      String scenario = group.scenario();
      for (Overview.Row row : group.rows()) {
        List<String> line = new ArrayList<>(List.of(scenario, row.target()));
        row.figures().stream()
            .map(f -> f.note().isEmpty() ? f.value() : f.value() + " (" + f.note() + ")")
            .forEach(line::add);
        lines.add(line);
        scenario = "";
      }
    }
    Answer answer = Answer.of(run);
    StringBuilder out = new StringBuilder(aligned(lines)).append('\n');
    out.append(answer.title()).append('\n');
    answer.details().forEach(detail -> out.append(detail).append('\n'));
    String progress = Answer.progress(run);
    return progress.isEmpty() ? out.toString() : out.append(progress).append('\n').toString();
  }

  private static String aligned(List<List<String>> lines) {
    int[] widths = new int[lines.getFirst().size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    StringBuilder out = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String padding = " ".repeat(widths[i] - line.get(i).length());
        text.append(i < 2 ? line.get(i) + padding : padding + line.get(i)).append("  ");
      }
      out.append(text.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }
}
