package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.Cell;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Recovery;
import io.catalogbench.harness.result.Timeline;
import io.catalogbench.harness.stats.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** What an overload leaves behind: response time over time. */
final class OverloadPlot {

  private OverloadPlot() {}

  static Plot of(Report report, String scenario, Load.Surge surge) {
    List<LineChart.Line> lines = new ArrayList<>();
    for (Cell cell : Plot.cells(report, scenario, surge)) {
      for (Measurement measurement : cell.valid()) {
        Optional.ofNullable(report.timelines().get(measurement.key()))
            .ifPresent(
                timeline ->
                    lines.add(
                        new LineChart.Line(
                            cell.target(), measurement.round(), points(timeline, surge))));
      }
    }
    double backlogMillis =
        (double) surge.peakMillis()
            * (surge.peakPercent() - 100)
            / Math.max(1, 100 - surge.basePercent());
    return new Plot(
        "overload-" + scenario,
        "Overload",
        "After an overload: " + scenario,
        ("Requests come by the clock: %d %% of what the launch answered under the closed load, then"
             + " %d %% for %s, then %d %% again. Response times count from when a request was due,"
             + " so what waits in the queue shows. A server has recovered when its p99 is back"
             + " within %d times of what it was before and stays so for a second. Working off the"
             + " requests that were left over takes at least %s at full rate; more than that is the"
             + " server's own.")
            .formatted(
                surge.basePercent(),
                surge.peakPercent(),
                Figures.nanos(surge.peakMillis() * 1e6),
                surge.basePercent(),
                Recovery.TIMES,
                Figures.nanos(backlogMillis * 1e6)),
        Plot.keys(report, scenario, surge),
        "Response p99 of each fifth of a second over time; a line for each launch; the overload"
            + " lies between the dashed lines",
        new LineChart(
                "Response p99 over time, " + scenario,
                lines,
                new Palette(report.run().targets()),
                seconds -> Figures.digits(seconds) + " s",
                Optional.empty(),
                List.of(0.0, surge.peakMillis() / 1e3))
            .svg()
            .orElse(""),
        List.of(
            "Target",
            "Time to recover",
            "p99 before",
            "Highest p99 from its begin on",
            "Answered of what was due",
            "Failed requests"),
        Plot.rows(report, scenario, surge, cell -> surgeFigures(report, cell, surge)));
  }

  /** Seconds from the overload's begin. */
  private static List<LineChart.Point> points(Timeline timeline, Load.Surge surge) {
    return timeline.intervals().stream()
        .map(
            interval ->
                new LineChart.Point(
                    (interval.beginMillis() + interval.endMillis()) / 2e3
                        - surge.beforeMillis() / 1e3,
                    interval.p99Nanos(),
                    Optional.empty(),
                    true))
        .toList();
  }

  private static List<Overview.Figure> surgeFigures(Report report, Cell cell, Load.Surge surge) {
    List<Timeline> timelines =
        cell.valid().stream()
            .flatMap(one -> Optional.ofNullable(report.timelines().get(one.key())).stream())
            .toList();
    long never = cell.valid().stream().filter(one -> Metric.RECOVERY_MS.in(one).isEmpty()).count();
    Overview.Figure recovery = Plot.figure(report.run(), cell, Metric.RECOVERY_MS);
    return List.of(
        never == 0
            ? recovery
            : new Overview.Figure(
                recovery.column(),
                recovery.value(),
                recovery.spread(),
                recovery.ratio(),
                recovery.verdict(),
                recovery.tone(),
                "not within %s in %d of %d rounds"
                    .formatted(
                        Figures.nanos(surge.afterMillis() * 1e6), never, cell.valid().size())),
        Plot.plain(
            median(
                timelines.stream()
                    .mapToDouble(timeline -> timeline.p99NanosUntil(surge.beforeMillis())))),
        Plot.plain(
            median(
                timelines.stream()
                    .mapToDouble(timeline -> timeline.worstP99NanosFrom(surge.beforeMillis())))),
        Plot.figure(report.run(), cell, Metric.ACHIEVED_RATIO),
        Plot.figure(report.run(), cell, Metric.FAILED_REQUESTS));
  }

  private static String median(DoubleStream nanos) {
    double[] values = nanos.filter(value -> value > 0).toArray();
    return values.length == 0 ? "–" : Figures.nanos(Spread.of(values).median());
  }
}
