package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.Cell;
import io.catalogbench.harness.result.Arrivals;
import io.catalogbench.harness.result.LatencyKind;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Warning;
import io.catalogbench.harness.stats.Spread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How much a target answers within a limit: response time over rate. */
final class LadderPlot {

  private LadderPlot() {}

  static Plot of(Report report, String scenario, Load.Ladder ladder) {
    List<LineChart.Line> lines = new ArrayList<>();
    report.run().measurements().stream()
        .filter(one -> one.scenario().equals(scenario) && step(one).isPresent())
        .filter(one -> one.latency().containsKey(LatencyKind.RESPONSE))
        .collect(
            Collectors.groupingBy(
                one -> List.of(one.target(), one.round(), one.slot()), Collectors.toList()))
        .values()
        .forEach(steps -> lines.add(line(steps, ladder)));
    lines.sort(
        Comparator.comparing(LineChart.Line::target).thenComparingInt(LineChart.Line::round));
    return new Plot(
        "ladder-" + scenario,
        "Ladder",
        "How much within %d ms: %s".formatted(ladder.sloMillis(), scenario),
        ("Requests come by the clock%s, at rates that rise until their response p99 is over %d ms,"
                + " or one of a hundred is not answered well; then the search closes in. Rates are"
                + " 5 %% apart, and one launch has one highest rate. Where the generator was at its"
                + " end first, the rate is a lower bound and nothing is concluded.")
            .formatted(
                ladder.arrivals() == Arrivals.POISSON ? ", independently of each other" : "",
                ladder.sloMillis()),
        Plot.keys(report, scenario, ladder),
        "Response p99 over offered requests per second; a line for each launch, dashed dots missed"
            + " the limit, which is the dashed line",
        new LineChart(
                "Response p99 over offered rate, " + scenario,
                lines,
                new Palette(report.run().targets()),
                rate -> Figures.digits(rate) + " /s",
                Optional.of(ladder.sloMillis() * 1e6),
                List.of())
            .svg()
            .orElse(""),
        List.of(
            "Target",
            "Highest rate, p99 ≤ %d ms".formatted(ladder.sloMillis()),
            "Of its capacity",
            "p99 at that rate",
            "Ended by"),
        Plot.rows(report, scenario, ladder, cell -> ladderFigures(report, cell)));
  }

  private static Optional<Load.Step> step(Measurement measurement) {
    return measurement.load().filter(Load.Step.class::isInstance).map(Load.Step.class::cast);
  }

  /** The last attempt at each rate, the lowest first. */
  private static LineChart.Line line(List<Measurement> steps, Load.Ladder ladder) {
    TreeMap<Double, Measurement> last = new TreeMap<>();
    steps.stream()
        .sorted(Comparator.comparingInt(one -> step(one).orElseThrow().attempt()))
        .forEach(one -> last.put(step(one).orElseThrow().ratePerSecond(), one));
    List<LineChart.Point> points = new ArrayList<>();
    last.forEach((rate, one) -> points.add(point(rate, one, ladder)));
    return new LineChart.Line(steps.getFirst().target(), steps.getFirst().round(), points);
  }

  private static LineChart.Point point(double rate, Measurement step, Load.Ladder ladder) {
    double nanos = Metric.RESPONSE_P99_NS.in(step).orElseThrow();
    boolean kept =
        step.ok()
            && nanos <= ladder.sloMillis() * 1e6
            && Metric.ACHIEVED_RATIO.in(step).orElse(0.0) >= 0.99
            && Metric.ERROR_RATIO.in(step).orElse(0.0) == 0;
    String told =
        "%s /s: p99 %s, %s answered%s"
            .formatted(
                Figures.digits(rate),
                Figures.nanos(nanos),
                Figures.percent(Metric.ACHIEVED_RATIO.in(step).orElse(0.0)),
                step.warnings().isEmpty() ? "" : "; " + step.warnings().getFirst().message());
    return new LineChart.Point(rate, nanos, Optional.of(told), kept);
  }

  private static List<Overview.Figure> ladderFigures(Report report, Cell cell) {
    Optional<Spread> best = cell.spread(Metric.SLO_RATE_RPS);
    Optional<Spread> capacity =
        report.cells().all().stream()
            .filter(
                other ->
                    other.target().equals(cell.target())
                        && other.scenario().equals(cell.scenario())
                        && other.load() instanceof Load.Closed)
            .flatMap(other -> other.spread(Metric.THROUGHPUT_RPS).stream())
            .findFirst();
    List<Measurement> valid = cell.valid();
    double[] atBest =
        valid.stream()
            .flatMap(one -> at(report.run(), one).stream())
            .mapToDouble(value -> value)
            .toArray();
    return List.of(
        bounded(cell, Plot.figure(report.run(), cell, Metric.SLO_RATE_RPS)),
        Plot.plain(
            best.flatMap(rate -> capacity.map(all -> Figures.percent(rate.median() / all.median())))
                .orElse("–")),
        Plot.plain(atBest.length == 0 ? "–" : Figures.nanos(Spread.of(atBest).median())),
        Plot.plain(ends(valid)));
  }

  /** Where a climb ended elsewhere than at the server's knee, the rate is a lower bound. */
  private static Overview.Figure bounded(Cell cell, Overview.Figure rate) {
    return cell.bound().isEmpty()
        ? rate
        : new Overview.Figure(
            rate.column(),
            "≥ " + rate.value(),
            rate.spread(),
            "",
            rate.verdict(),
            rate.tone(),
            rate.note());
  }

  /** The p99 of the step that was a launch's highest. */
  private static Optional<Double> at(Run run, Measurement ladder) {
    return run.measurements().stream()
        .filter(
            one ->
                one.target().equals(ladder.target())
                    && one.scenario().equals(ladder.scenario())
                    && one.round() == ladder.round()
                    && one.slot() == ladder.slot()
                    && step(one)
                        .map(Load.Step::ratePerSecond)
                        .equals(Metric.SLO_RATE_RPS.in(ladder)))
        .flatMap(one -> Metric.RESPONSE_P99_NS.in(one).stream())
        .min(Comparator.naturalOrder());
  }

  private static String ends(List<Measurement> ladders) {
    return ladders.stream()
        .collect(
            Collectors.groupingBy(
                one ->
                    one.warnings().stream()
                        .map(Warning::code)
                        .findFirst()
                        .map(code -> code.replace('-', ' '))
                        .orElse("the server"),
                TreeMap::new,
                Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> "%s (%d)".formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
