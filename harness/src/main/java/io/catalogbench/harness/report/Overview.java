package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.Cell;
import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Target;
import io.catalogbench.harness.stats.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The table that every format shows: scenarios × targets, one figure for each column.
 *
 * @param columns those in which anything was measured
 */
record Overview(List<Column> columns, List<Group> groups) {

  private static final String NONE = "–";

  /**
   * A scenario under one closed and one open load, as far as there are both.
   *
   * @param title the scenario, with its loads where there are several sets of them
   * @param loads what the title does not say of them
   */
  record Group(String scenario, String title, String description, String loads, List<Row> rows) {

    /** The columns in which any of its rows has something to show. */
    List<Column> measured(List<Column> columns) {
      return columns.stream()
          .filter(
              column ->
                  rows.stream()
                      .flatMap(row -> row.figure(column).stream())
                      .anyMatch(figure -> !figure.empty()))
          .toList();
    }
  }

  /** A target in a scenario. */
  record Row(String target, boolean floor, List<Figure> figures) {

    /** Its figure in a column, measured or not; empty when the overview lacks the column. */
    Optional<Figure> figure(Column column) {
      return figures.stream().filter(figure -> figure.column().equals(column.title())).findFirst();
    }

    /** Whether the column was measured. */
    boolean has(Column column) {
      return figure(column).filter(figure -> !figure.value().equals(NONE)).isPresent();
    }
  }

  /**
   * One number as it is shown.
   *
   * @param value the median; a dash when there is none
   * @param spread lowest and highest round
   * @param ratio to the baseline, with its interval
   * @param verdict in words
   * @param tone the verdict as a class of the page's style
   * @param note what else must be said: not valid, generator-limited
   */
  record Figure(
      String column,
      String value,
      String spread,
      String ratio,
      String verdict,
      String tone,
      String note) {

    /** What else must be said and the verdict does not say. */
    String aside() {
      return Stream.of(note.split(", "))
          .filter(one -> !verdict.contains(one.replace('-', ' ')))
          .collect(Collectors.joining(", "));
    }

    private boolean empty() {
      return value.equals(NONE) && note.isEmpty();
    }
  }

  Overview {
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
  }

  static Overview of(Report report) {
    List<Group> groups = new ArrayList<>();
    List<Column> columns =
        Arrays.stream(Column.values()).filter(column -> measured(report, column)).toList();
    for (String scenario : report.cells().scenarios()) {
      List<List<Load>> sets = sets(report.cells().loads(scenario));
      for (List<Load> loads : sets) {
        groups.add(group(report, scenario, loads, columns, sets.size() > 1));
      }
    }
    return new Overview(columns, groups);
  }

  private static boolean measured(Report report, Column column) {
    return report.cells().all().stream()
        .anyMatch(cell -> column.under(cell.scenario(), cell.load()));
  }

  /** The loads of a scenario, the first closed one with the first open one and so on. */
  private static List<List<Load>> sets(List<Load> loads) {
    List<Load> closed = loads.stream().filter(Load.Closed.class::isInstance).toList();
    List<Load> open = loads.stream().filter(Load.Open.class::isInstance).toList();
    return IntStream.range(0, Math.max(closed.size(), open.size()))
        .mapToObj(
            i -> Stream.of(closed, open).flatMap(each -> each.stream().skip(i).limit(1)).toList())
        .toList();
  }

  private static Group group(
      Report report, String scenario, List<Load> loads, List<Column> columns, boolean several) {
    String told = loads.stream().map(Load::toString).collect(Collectors.joining("; "));
    List<Row> rows = new ArrayList<>();
    for (Target target : report.run().targets()) {
      List<Figure> figures = new ArrayList<>();
      for (Column column : columns) {
        figures.add(figure(report, target.name(), scenario, loads, column));
      }
      if (loads.stream()
          .anyMatch(load -> report.cells().find(target.name(), scenario, load).isPresent())) {
        rows.add(new Row(target.name(), target.floor(), figures));
      }
    }
    return new Group(
        scenario,
        several ? scenario + ", " + told : scenario,
        Words.description(scenario),
        several ? "" : told,
        rows);
  }

  private static Figure figure(
      Report report, String target, String scenario, List<Load> loads, Column column) {
    Optional<Cell> cell =
        loads.stream()
            .filter(load -> column.under(scenario, load))
            .findFirst()
            .flatMap(load -> report.cells().find(target, scenario, load));
    Optional<Spread> spread = cell.flatMap(c -> c.spread(column.metric()));
    Optional<Comparison> comparison = cell.flatMap(c -> comparison(report.run(), c, column));
    return new Figure(
        column.title(),
        spread.map(s -> Figures.of(column.metric(), s.median())).orElse(NONE),
        spread.map(s -> range(s, column)).orElse(""),
        comparison.flatMap(Words::ratio).orElse(""),
        comparison.map(Words::verdict).orElse(""),
        comparison.map(c -> tone(c)).orElse(""),
        cell.map(c -> note(c, column)).orElse(""));
  }

  private static String range(Spread spread, Column column) {
    return spread.count() == 1
        ? "one round"
        : "%s to %s"
            .formatted(
                Figures.of(column.metric(), spread.min()),
                Figures.of(column.metric(), spread.max()));
  }

  private static String note(Cell cell, Column column) {
    List<String> notes = new ArrayList<>();
    if (column == Column.THROUGHPUT && cell.generatorLimited()) {
      notes.add("generator-limited");
    }
    for (MeasurementStatus status :
        Arrays.asList(MeasurementStatus.INVALID, MeasurementStatus.FAILED)) {
      if (cell.count(status) > 0) {
        notes.add("%d %s".formatted(cell.count(status), status.name().toLowerCase(Locale.ROOT)));
      }
    }
    return String.join(", ", notes);
  }

  private static Optional<Comparison> comparison(Run run, Cell cell, Column column) {
    return run.comparisons().stream()
        .filter(
            c ->
                c.candidate().equals(cell.target())
                    && c.scenario().equals(cell.scenario())
                    && c.load().equals(Optional.of(cell.load()))
                    && c.metric() == column.metric())
        .findFirst();
  }

  static String tone(Comparison comparison) {
    return comparison.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
