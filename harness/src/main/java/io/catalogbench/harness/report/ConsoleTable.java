package io.catalogbench.harness.report;

import io.catalogbench.harness.result.Claim;
import io.catalogbench.harness.result.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The overview for a terminal: medians in columns of equal width. */
public final class ConsoleTable {

  private ConsoleTable() {}

  /** The table of a run, with the answer under it; each line ends with a line feed. */
  public static String of(Report report) {
    Run run = report.run();
    boolean suite = run.suite().isPresent();
    Answer answer = Answer.of(run);
    StringBuilder out = new StringBuilder(suite ? suite(run) : aligned(servers(report)));
    Plot.of(report).forEach(plot -> out.append(text(plot)));
    String outage = suite ? "" : OutageLine.text(OutageLine.of(run));
    out.append(outage.isEmpty() ? "" : "\n" + outage);
    out.append('\n').append(answer.title()).append('\n');
    answer.details().forEach(detail -> out.append(detail).append('\n'));
    if (!answer.folded().isEmpty()) {
      out.append("%s: on the page%n".formatted(Answer.MORE));
    }
    run.claims().forEach(claim -> out.append(claim(claim)).append('\n'));
    String progress = Answer.progress(run);
    if (!progress.isEmpty()) {
      out.append(progress).append('\n');
    }
    run.warnings().forEach(warning -> out.append(warning).append('\n'));
    return out.toString();
  }

  private static String text(Plot plot) {
    return "%n%s%n%s".formatted(plot.title(), aligned(plot.lines()));
  }

  private static List<List<String>> servers(Report report) {
    Overview overview = Overview.of(report);
    List<List<String>> lines = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("scenario", "target"));
    overview.columns().stream().map(Column::title).forEach(header::add);
    lines.add(header);
    for (Overview.Group group : overview.groups()) {
      String scenario = group.title();
      for (Overview.Row row : group.rows()) {
        List<String> line = new ArrayList<>(List.of(scenario, row.target()));
        row.figures().stream()
            .map(f -> f.note().isEmpty() ? f.value() : f.value() + " (" + f.note() + ")")
            .forEach(line::add);
        lines.add(line);
        scenario = "";
      }
    }
    return lines;
  }

  /** A block for each scenario, since most of them have many targets. */
  private static String suite(Run run) {
    SuiteOverview overview = SuiteOverview.of(run);
    StringBuilder out = new StringBuilder();
    Stream.concat(overview.judged().stream(), overview.shown().stream())
        .forEach(
            group -> {
              List<List<String>> lines = new ArrayList<>();
              List<String> header = new ArrayList<>(List.of("", "target"));
              SuiteColumn.of(run).stream().map(SuiteColumn::title).forEach(header::add);
              header.add(group.baseline().isEmpty() ? "" : "time to " + group.baseline());
              header.add("verdict");
              lines.add(header);
              group.rows().forEach(row -> lines.add(line(row)));
              out.append('\n').append(group.scenario());
              out.append(group.description().isEmpty() ? "" : ": " + group.description());
              out.append('\n').append(aligned(lines));
              group
                  .missing()
                  .forEach(
                      missing ->
                          out.append(
                              "  %s %s: %s%n"
                                  .formatted(
                                      missing.target(), missing.status(), missing.reason())));
            });
    section(out, "what a hit in Redis is made of", HitPartLine.text(HitPartLine.of(run)));
    section(out, "compressing pays from these sizes on", BreakEvenLine.text(BreakEvenLine.of(run)));
    section(out, "caching a list in fragments", FragmentLine.text(FragmentLine.of(run)));
    return out.toString();
  }

  private static void section(StringBuilder out, String title, String table) {
    if (!table.isEmpty()) {
      out.append('\n').append(title).append('\n').append(table);
    }
  }

  private static List<String> line(SuiteOverview.Row row) {
    List<String> line = new ArrayList<>(List.of("", row.target()));
    row.figures().forEach(figure -> line.add(figure.value()));
    Overview.Figure time = row.figures().getFirst();
    line.add(row.baseline() ? "baseline" : time.ratio());
    line.add(time.verdict().isEmpty() ? time.note() : time.verdict());
    return line;
  }

  private static String claim(Claim measured) {
    ClaimLine claim = ClaimLine.of(measured);
    return measured.compared()
        ? "%s documented %s; here %s, %s: %s"
            .formatted(claim.id(), claim.documented(), claim.ours(), claim.ratio(), claim.verdict())
        : "%s documented %s; %s".formatted(claim.id(), claim.documented(), claim.verdict());
  }

  /** Lines under their titles; empty without a line. */
  static String aligned(List<String> titles, List<List<String>> lines) {
    return lines.isEmpty()
        ? ""
        : aligned(Stream.concat(Stream.of(titles), lines.stream()).toList());
  }

  /** Columns of equal width, the first two to the left. */
  static String aligned(List<List<String>> lines) {
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
