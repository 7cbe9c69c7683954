package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.Cell;
import io.catalogbench.harness.compare.Margin;
import io.catalogbench.harness.result.Latency;
import io.catalogbench.harness.result.LatencyKind;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** A scenario in full: charts, latencies, percentile curves. */
record Section(
    String scenario,
    String description,
    List<Key> legend,
    List<Chart> charts,
    List<Latencies> latencies,
    List<Chart> curves) {

  /** A drawing under its heading. */
  record Chart(String heading, String svg) {}

  /** The latencies of all targets under one open load. */
  record Latencies(String load, List<Line> lines) {}

  /** Percentiles of one latency of a target. */
  record Line(
      String target,
      String kind,
      boolean response,
      String p50,
      String p90,
      String p99,
      String p999,
      String max) {}

  private static final List<Metric> CHARTED =
      List.of(
          Metric.THROUGHPUT_RPS,
          Metric.CPU_US_PER_REQUEST,
          Metric.ALLOC_BYTES_PER_REQUEST,
          Metric.RSS_BYTES);

  static List<Section> of(Report report) {
    return report.cells().scenarios().stream().map(scenario -> of(report, scenario)).toList();
  }

  private static Section of(Report report, String scenario) {
    Palette palette = new Palette(report.run().targets());
    List<Chart> charts = new ArrayList<>();
    List<Chart> curves = new ArrayList<>();
    List<Latencies> latencies = new ArrayList<>();
    for (Load load : report.cells().loads(scenario)) {
      List<Cell> cells =
          report.run().targets().stream()
              .flatMap(target -> report.cells().find(target.name(), scenario, load).stream())
              .toList();
      switch (load) {
        case Load.Closed closed -> {
          for (Metric metric : Margin.launches(scenario) ? List.of(Metric.STARTUP_MS) : CHARTED) {
            new BarChart(metric, bars(cells, metric, palette))
                .svg()
                .ifPresent(svg -> charts.add(new Chart(heading(metric, closed), svg)));
          }
        }
        case Load.Open open -> {
          List<Line> lines = lines(cells);
          if (!lines.isEmpty()) {
            latencies.add(new Latencies(open.toString(), lines));
          }
          new PercentileChart(
                  "Response time over percentile, %s, %s".formatted(scenario, open),
                  curves(report, scenario, open),
                  palette)
              .svg()
              .ifPresent(
                  svg -> curves.add(new Chart("Response time over percentile, " + open, svg)));
        }
        case Load.Step _, Load.Ladder _, Load.Surge _, Load.CrossCheck _ -> {} // Plot
      }
    }
    return new Section(
        scenario, Words.description(scenario), legend(report, scenario), charts, latencies, curves);
  }

  private static List<BarChart.Bar> bars(List<Cell> cells, Metric metric, Palette palette) {
    return cells.stream().flatMap(cell -> BarChart.Bar.of(cell, metric, palette).stream()).toList();
  }

  private static String heading(Metric metric, Load load) {
    String better =
        switch (metric.direction()) {
          case HIGHER_IS_BETTER -> "more is better";
          case LOWER_IS_BETTER -> "less is better";
          case NEUTRAL -> "";
        };
    return "%s, %s (%s)".formatted(Words.name(metric), load, better);
  }

  private static List<Line> lines(List<Cell> cells) {
    List<Line> lines = new ArrayList<>();
    for (Cell cell : cells) {
      for (LatencyKind kind : LatencyKind.values()) {
        if (cell.spread(kind, Latency::p50Nanos).isPresent()) {
          lines.add(
              new Line(
                  cell.target(),
                  kind.label(),
                  kind == LatencyKind.RESPONSE,
                  median(cell, kind, Latency::p50Nanos),
                  median(cell, kind, Latency::p90Nanos),
                  median(cell, kind, Latency::p99Nanos),
                  median(cell, kind, Latency::p999Nanos),
                  median(cell, kind, Latency::maxNanos)));
        }
      }
    }
    return lines;
  }

  private static String median(Cell cell, LatencyKind kind, ToLongFunction<Latency> percentile) {
    return cell.spread(kind, percentile).map(s -> Figures.nanos(s.median())).orElse("–");
  }

  private static List<PercentileChart.Line> curves(Report report, String scenario, Load load) {
    return report.curves().stream()
        .filter(
            curve ->
                curve.measurement().scenario().equals(scenario)
                    && curve.measurement().load().equals(Optional.of(load)))
        .map(
            curve ->
                new PercentileChart.Line(
                    curve.measurement().target(), curve.measurement().round(), curve.curve()))
        .toList();
  }

  private static List<Key> legend(Report report, String scenario) {
    Palette palette = new Palette(report.run().targets());
    return report.cells().all().stream()
        .filter(cell -> cell.scenario().equals(scenario))
        .map(Cell::target)
        .distinct()
        .map(name -> new Key(name, palette.color(name)))
        .toList();
  }

  /** A target and its colour. */
  record Key(String target, String color) {}
}
