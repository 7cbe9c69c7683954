package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.CellFigures;
import io.catalogbench.harness.compare.SuiteFigures;
import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.SuiteCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The tables of a suite: scenarios × targets, the fastest first.
 *
 * @param judged scenarios with those that deserve a verdict, and their floors
 * @param shown scenarios with those that are measured but never judged
 */
record SuiteOverview(List<Group> judged, List<Group> shown) {

  /**
   * A scenario.
   *
   * @param anchor its name as part of an address
   * @param baseline what the others are compared with; empty where nothing is compared
   */
  record Group(
      String scenario,
      String anchor,
      String description,
      String baseline,
      List<Row> rows,
      List<Missing> missing,
      String chart) {}

  /** A target in a scenario. */
  record Row(String target, boolean baseline, List<Overview.Figure> figures) {}

  /** A target without a number, and why. */
  record Missing(String target, String status, String reason) {}

  SuiteOverview {
    judged = List.copyOf(judged);
    shown = List.copyOf(shown);
  }

  static SuiteOverview of(Run run) {
    return new SuiteOverview(
        groups(run, cell -> cell.verdict() || cell.limit()),
        groups(run, cell -> !cell.verdict() && !cell.limit()));
  }

  private static List<Group> groups(Run run, Predicate<SuiteCell> wanted) {
    List<Group> groups = new ArrayList<>();
    SuiteFigures.of(run)
        .byScenario()
        .forEach(
            (scenario, all) -> {
              List<CellFigures> cells =
                  all.stream().filter(figures -> wanted.test(figures.cell())).toList();
              if (!cells.isEmpty()) {
                groups.add(group(run, scenario, cells));
              }
            });
    return groups;
  }

  private static Group group(Run run, String scenario, List<CellFigures> cells) {
    List<CellFigures> measured =
        cells.stream().filter(figures -> figures.nanos().isPresent()).toList();
    String baseline =
        cells.stream()
            .flatMap(figures -> figures.cell().baseline().stream())
            .findFirst()
            .orElse("");
    return new Group(
        scenario,
        scenario.replace('/', '-'),
        Words.work(cells.stream().map(CellFigures::cell).toList()),
        baseline,
        measured.stream().map(figures -> row(run, figures)).toList(),
        cells.stream()
            .map(CellFigures::cell)
            .flatMap(cell -> cell.reason().map(reason -> missing(cell, reason)).stream())
            .toList(),
        measured.size() > 1 ? chart(measured, baseline) : "");
  }

  private static String chart(List<CellFigures> cells, String baseline) {
    return new BarChart(
            Metric.TIME_NS_PER_OP, cells.stream().map(figures -> bar(figures, baseline)).toList())
        .svg()
        .orElse("");
  }

  private static Missing missing(SuiteCell cell, String reason) {
    return new Missing(
        cell.target(),
        cell.status() == SuiteCell.Status.REFUSED ? "refused" : "not measured",
        reason);
  }

  private static BarChart.Bar bar(CellFigures figures, String baseline) {
    SuiteCell cell = figures.cell();
    return new BarChart.Bar(
        cell.target(),
        cell.verdict() ? cell.target().equals(baseline) ? "c1" : "c0" : "floor",
        false,
        figures.nanos().map(spread -> spread.median()).orElseThrow(),
        figures.measurements());
  }

  private static Row row(Run run, CellFigures figures) {
    SuiteCell cell = figures.cell();
    return new Row(
        cell.target(),
        cell.baseline().filter(cell.target()::equals).isPresent(),
        SuiteColumn.of(run).stream().map(column -> figure(run, figures, column)).toList());
  }

  private static Overview.Figure figure(Run run, CellFigures figures, SuiteColumn column) {
    Optional<Comparison> comparison =
        column.metric().flatMap(metric -> comparison(run, figures.cell(), metric));
    return new Overview.Figure(
        column.title(),
        column.value(figures),
        column.range(figures),
        comparison.flatMap(Words::ratio).orElse(""),
        comparison.map(Words::verdict).orElse(""),
        comparison.map(Overview::tone).orElse(""),
        note(figures, column));
  }

  /** The comparison of a cell with its baseline, if there is one. */
  static Optional<Comparison> comparison(Run run, SuiteCell cell, Metric metric) {
    return run.comparisons().stream()
        .filter(
            c ->
                c.candidate().equals(cell.target())
                    && c.scenario().equals(cell.scenario())
                    && c.metric() == metric)
        .findFirst();
  }

  private static String note(CellFigures figures, SuiteColumn column) {
    return switch (column) {
      case TIME -> note(figures);
      case ALLOCATION -> figures.allocationVaries() ? "ALLOC_VARIES" : "";
      case OBJECT, SPEED, FLOOR, GARBAGE, KEPT -> "";
    };
  }

  private static String note(CellFigures figures) {
    List<String> notes = new ArrayList<>(figures.cell().flags());
    if (figures.unusable() > 0) {
      notes.add("%d dropped".formatted(figures.unusable()));
    }
    return String.join(", ", notes);
  }
}
