package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.Cell;
import io.catalogbench.harness.result.Direction;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.stats.Spread;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One metric of all targets: a bar for the median, a dot for each round. */
final class BarChart {

  private static final int WIDTH = 460;
  private static final int NAMES = 130;
  private static final int VALUES = 78;
  private static final int ROW = 34;
  private static final int SPAN = WIDTH - NAMES - VALUES;

  private final Metric metric;
  private final List<Cell> cells;
  private final Palette palette;

  BarChart(Metric metric, List<Cell> cells, Palette palette) {
    this.metric = metric;
    this.cells = cells.stream().filter(cell -> cell.spread(metric).isPresent()).toList();
    this.palette = palette;
  }

  /** The drawing; absent when nothing was measured. */
  Optional<String> svg() {
    double highest =
        cells.stream()
            .flatMap(cell -> cell.measurements().stream())
            .map(metric::in)
            .flatMap(Optional::stream)
            .mapToDouble(value -> value)
            .max()
            .orElse(0);
    if (highest <= 0) {
      return Optional.empty();
    }
    Svg svg = new Svg(WIDTH, cells.size() * ROW + 6, inWords());
    for (int i = 0; i < cells.size(); i++) {
      row(svg, cells.get(i), i * ROW + ROW / 2.0 + 3, highest);
    }
    if (metric.direction() == Direction.HIGHER_IS_BETTER) {
      limit(svg, highest);
    }
    return Optional.of(svg.end());
  }

  private void row(Svg svg, Cell cell, double middle, double highest) {
    String color = palette.color(cell.target());
    double median = cell.spread(metric).map(Spread::median).orElse(0.0);
    svg.text("name", NAMES - 8, middle + 4, cell.target());
    svg.rectangle("bar " + color, NAMES, middle - 9, SPAN * median / highest, 18);
    for (Measurement measurement : cell.measurements()) {
      metric
          .in(measurement)
          .ifPresent(
              value ->
                  svg.dot(
                      measurement.ok() ? "dot" : "dot unusable",
                      NAMES + SPAN * value / highest,
                      middle,
                      "round %d: %s%s"
                          .formatted(
                              measurement.round(),
                              Figures.of(metric, value),
                              measurement.ok() ? "" : ", not counted")));
    }
    svg.text("value", WIDTH - VALUES + 10, middle + 4, Figures.of(metric, median));
  }

  /** Marks how far any target could get. */
  private void limit(Svg svg, double highest) {
    cells.stream()
        .filter(cell -> palette.isFloor(cell.target()))
        .flatMap(cell -> cell.spread(metric).stream())
        .findFirst()
        .ifPresent(
            spread -> {
              double x = NAMES + SPAN * spread.median() / highest;
              svg.line("limit", x, 0, x, cells.size() * ROW + 6.0);
            });
  }

  private String inWords() {
    return cells.stream()
        .map(
            cell ->
                cell.target()
                    + " "
                    + Figures.of(metric, cell.spread(metric).map(Spread::median).orElse(0.0)))
        .collect(Collectors.joining(", ", Words.name(metric) + ": ", ""));
  }
}
