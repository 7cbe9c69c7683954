package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.Cell;
import io.catalogbench.harness.result.Direction;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One metric of all targets: a bar for the median, a dot for each round. */
final class BarChart {

  private static final int WIDTH = 460;
  private static final int VALUES = 78;
  private static final int ROW = 34;

  /** Space between a name and its bar. */
  private static final int GAP = 8;

  /** Of a letter of the page's font, on average; its widest fallback counts. */
  private static final double LETTER = 7.8;

  /** What long names leave to the bars. */
  private static final int LEAST_SPAN = 120;

  /**
   * One bar.
   *
   * @param color a class of the page's style
   * @param limit whether it shows how far any other could get
   */
  record Bar(
      String name, String color, boolean limit, double median, List<Measurement> measurements) {

    /** The bar of a cell; none when nothing of it can be used. */
    static Optional<Bar> of(Cell cell, Metric metric, Palette palette) {
      return cell.spread(metric)
          .map(
              spread ->
                  new Bar(
                      cell.target(),
                      palette.color(cell.target()),
                      palette.isFloor(cell.target()),
                      spread.median(),
                      cell.measurements()));
    }
  }

  private final Metric metric;
  private final List<Bar> bars;
  private final int names;
  private final int span;

  BarChart(Metric metric, List<Bar> bars) {
    this.metric = metric;
    this.bars = List.copyOf(bars);
    int longest = bars.stream().mapToInt(bar -> bar.name().length()).max().orElse(0);
    names = GAP + (int) Math.ceil(LETTER * longest);
    span = Math.max(LEAST_SPAN, WIDTH - names - VALUES);
  }

  /** The drawing; absent when nothing was measured. */
  Optional<String> svg() {
    double highest =
        bars.stream()
            .flatMap(bar -> bar.measurements().stream())
            .map(metric::in)
            .flatMap(Optional::stream)
            .mapToDouble(value -> value)
            .max()
            .orElse(0);
    if (highest <= 0) {
      return Optional.empty();
    }
    Svg svg = new Svg(width(), bars.size() * ROW + 6, inWords());
    for (int i = 0; i < bars.size(); i++) {
      row(svg, bars.get(i), i * ROW + ROW / 2.0 + 3, highest);
    }
    if (metric.direction() == Direction.HIGHER_IS_BETTER) {
      limit(svg, highest);
    }
    return Optional.of(svg.end());
  }

  private int width() {
    return names + span + VALUES;
  }

  private void row(Svg svg, Bar bar, double middle, double highest) {
    svg.text("name", names - GAP, middle + 4, bar.name());
    svg.rectangle("bar " + bar.color(), names, middle - 9, span * bar.median() / highest, 18);
    for (Measurement measurement : bar.measurements()) {
      metric
          .in(measurement)
          .ifPresent(
              value ->
                  svg.dot(
                      measurement.ok() ? "dot" : "dot unusable",
                      names + span * value / highest,
                      middle,
                      "round %d: %s%s"
                          .formatted(
                              measurement.round(),
                              Figures.of(metric, value),
                              measurement.ok() ? "" : ", not counted")));
    }
    svg.text("value", width() - VALUES + 10, middle + 4, Figures.of(metric, bar.median()));
  }

  /** Marks how far any target could get. */
  private void limit(Svg svg, double highest) {
    bars.stream()
        .filter(Bar::limit)
        .findFirst()
        .ifPresent(
            bar -> {
              double x = names + span * bar.median() / highest;
              svg.line("limit", x, 0, x, bars.size() * ROW + 6.0);
            });
  }

  private String inWords() {
    return bars.stream()
        .map(bar -> bar.name() + " " + Figures.of(metric, bar.median()))
        .collect(Collectors.joining(", ", Words.name(metric) + ": ", ""));
  }
}
