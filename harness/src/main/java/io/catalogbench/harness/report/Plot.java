package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.Cell;
import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Target;
import io.catalogbench.harness.stats.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question that takes more than one load of one window to answer: how much at which response
 * time, what after an overload, what other generators say.
 *
 * @param anchor its name in links
 * @param menu what the contents call it
 * @param svg a drawing, or nothing
 * @param columns headings, the first of the row's name
 */
record Plot(
    String anchor,
    String menu,
    String title,
    String explanation,
    List<Section.Key> legend,
    String caption,
    String svg,
    List<String> columns,
    List<Overview.Row> rows) {

  Plot {
    legend = List.copyOf(legend);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** All that a run answers. */
  static List<Plot> of(Report report) {
    List<Plot> plots = new ArrayList<>();
    for (String scenario : report.cells().scenarios()) {
      for (Load load : report.cells().loads(scenario)) {
        switch (load) {
          case Load.Ladder ladder -> plots.add(LadderPlot.of(report, scenario, ladder));
          case Load.Surge surge -> plots.add(OverloadPlot.of(report, scenario, surge));
          case Load.Closed _, Load.Open _, Load.Step _, Load.CrossCheck _ -> {}
        }
      }
      if (report.cells().loads(scenario).stream().anyMatch(Load.CrossCheck.class::isInstance)) {
        plots.add(CrossCheckPlot.of(report, scenario));
      }
    }
    return plots;
  }

  static List<Cell> cells(Report report, String scenario, Load load) {
    return report.run().targets().stream()
        .flatMap(target -> report.cells().find(target.name(), scenario, load).stream())
        .toList();
  }

  static List<Section.Key> keys(Report report, String scenario, Load load) {
    Palette palette = new Palette(report.run().targets());
    return cells(report, scenario, load).stream()
        .map(cell -> new Section.Key(cell.target(), palette.color(cell.target())))
        .toList();
  }

  static List<Overview.Row> rows(
      Report report, String scenario, Load load, Function<Cell, List<Overview.Figure>> figures) {
    return cells(report, scenario, load).stream()
        .map(
            cell ->
                new Overview.Row(
                    cell.target(), cell.target().equals(Target.FLOOR), figures.apply(cell)))
        .toList();
  }

  static Overview.Figure plain(String value) {
    return new Overview.Figure("", value, "", "", "", "", "");
  }

  static Overview.Figure figure(Run run, Cell cell, Metric metric) {
    Optional<Spread> spread = cell.spread(metric);
    Optional<Comparison> comparison =
        run.comparisons().stream()
            .filter(
                c ->
                    c.candidate().equals(cell.target())
                        && c.scenario().equals(cell.scenario())
                        && c.load().equals(Optional.of(cell.load()))
                        && c.metric() == metric)
            .findFirst();
    return new Overview.Figure(
        Words.name(metric),
        spread.map(s -> Figures.of(metric, s.median())).orElse("–"),
        spread.map(s -> range(s, metric)).orElse(""),
        comparison.flatMap(Words::ratio).orElse(""),
        comparison.map(Words::verdict).orElse(""),
        comparison.map(Overview::tone).orElse(""),
        unusable(cell));
  }

  static String range(Spread spread, Metric metric) {
    return spread.count() == 1
        ? "one round"
        : "%s to %s".formatted(Figures.of(metric, spread.min()), Figures.of(metric, spread.max()));
  }

  static String unusable(Cell cell) {
    return Stream.of(MeasurementStatus.INVALID, MeasurementStatus.FAILED)
        .filter(status -> cell.count(status) > 0)
        .map(
            status -> "%d %s".formatted(cell.count(status), status.name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(", "));
  }

  /** The plots as Markdown tables, each under its title; empty without any. */
  static String markdown(List<Plot> plots) {
    return plots.stream().map(Plot::markdown).collect(Collectors.joining("\n"));
  }

  private String markdown() {
    return "**%s**\n\n".formatted(title)
        + MarkdownTable.of(
            "l" + "r".repeat(columns.size() - 1),
            MarkdownTable.cells(columns.stream()),
            rows.stream()
                .map(
                    row ->
                        Stream.concat(
                                Stream.of(MarkdownSummary.escaped(row.target())),
                                row.figures().stream().map(MarkdownSummary::cell))
                            .toList())
                .toList());
  }

  /** The rows for a terminal, headings first. */
  List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns);
    for (Overview.Row row : rows) {
      List<String> line = new ArrayList<>(List.of(row.target()));
      row.figures()
          .forEach(
              figure ->
                  line.add(
                      Stream.of(figure.value(), figure.ratio(), figure.note())
                          .filter(text -> !text.isEmpty())
                          .collect(Collectors.joining(" "))));
      lines.add(line);
    }
    return lines;
  }
}
