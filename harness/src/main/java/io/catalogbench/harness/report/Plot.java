package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.Agreement;
import io.catalogbench.harness.compare.Cell;
import io.catalogbench.harness.compare.Cells;
import io.catalogbench.harness.result.Arrivals;
import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.LatencyKind;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Recovery;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Target;
import io.catalogbench.harness.result.Timeline;
import io.catalogbench.harness.result.Warning;
import io.catalogbench.harness.stats.Spread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
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
          case Load.Ladder ladder -> plots.add(ladder(report, scenario, ladder));
          case Load.Surge surge -> plots.add(surge(report, scenario, surge));
          case Load.Closed _, Load.Open _, Load.Step _, Load.CrossCheck _ -> {}
        }
      }
      if (report.cells().loads(scenario).stream().anyMatch(Load.CrossCheck.class::isInstance)) {
        plots.add(crossCheck(report, scenario));
      }
    }
    return plots;
  }

  private static Plot ladder(Report report, String scenario, Load.Ladder ladder) {
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
        keys(report, scenario, ladder),
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
        rows(report, scenario, ladder, cell -> ladderFigures(report, cell)));
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
        figure(report.run(), cell, Metric.SLO_RATE_RPS),
        plain(
            best.flatMap(rate -> capacity.map(all -> Figures.percent(rate.median() / all.median())))
                .orElse("–")),
        plain(atBest.length == 0 ? "–" : Figures.nanos(Spread.of(atBest).median())),
        plain(ends(valid)));
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

  private static Plot surge(Report report, String scenario, Load.Surge surge) {
    List<LineChart.Line> lines = new ArrayList<>();
    for (Cell cell : cells(report, scenario, surge)) {
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
        keys(report, scenario, surge),
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
            "Highest p99 after",
            "Answered of what was due",
            "Failed requests"),
        rows(report, scenario, surge, cell -> surgeFigures(report, cell, surge)));
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
    Overview.Figure recovery = figure(report.run(), cell, Metric.RECOVERY_MS);
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
        plain(
            median(
                timelines.stream()
                    .mapToDouble(timeline -> timeline.p99NanosUntil(surge.beforeMillis())))),
        plain(
            median(
                timelines.stream()
                    .mapToDouble(
                        timeline ->
                            timeline.intervals().stream()
                                .filter(one -> one.beginMillis() >= surge.beforeMillis())
                                .mapToDouble(Timeline.Interval::p99Nanos)
                                .max()
                                .orElse(0)))),
        figure(report.run(), cell, Metric.ACHIEVED_RATIO),
        figure(report.run(), cell, Metric.FAILED_REQUESTS));
  }

  private static String median(DoubleStream nanos) {
    double[] values = nanos.filter(value -> value > 0).toArray();
    return values.length == 0 ? "–" : Figures.nanos(Spread.of(values).median());
  }

  private static Plot crossCheck(Report report, String scenario) {
    List<Overview.Row> rows = new ArrayList<>();
    for (Target target : report.run().targets()) {
      for (Load.CrossCheck check : checks(report, scenario)) {
        report
            .cells()
            .find(target.name(), scenario, check)
            .ifPresent(
                cell ->
                    rows.add(
                        new Overview.Row(
                            "%s, %s".formatted(target.name(), check.tool()),
                            target.floor(),
                            List.of(
                                agreement(report.cells(), cell, check, Metric.CPU_US_PER_REQUEST),
                                agreement(report.cells(), cell, check, Metric.THROUGHPUT_RPS)))));
      }
    }
    String missing =
        report.run().warnings().stream()
            .filter(warning -> warning.code().equals("cross-check-missing"))
            .map(Warning::toString)
            .distinct()
            .collect(Collectors.joining(". "));
    return new Plot(
        "cross-check-" + scenario,
        "Cross-check",
        "What other generators say: " + scenario,
        "Gatling, wrk and ab put the same closed load on the same launch, in the order Gatling,"
            + " wrk, ab, ab, wrk, Gatling. Ratios compare with Gatling, in brackets the 90 %"
            + " interval over the launches. Processor time of the server for a request should not"
            + " depend on who asks: 5 % are allowed. The rate may, because a faster generator lets"
            + " a server that waits for it answer more."
            + (missing.isEmpty() ? "" : " " + missing + "."),
        List.of(),
        "",
        "",
        List.of("Target, generator", "CPU per request", "Throughput"),
        rows);
  }

  /** Ours first. */
  private static List<Load.CrossCheck> checks(Report report, String scenario) {
    return report.cells().loads(scenario).stream()
        .filter(Load.CrossCheck.class::isInstance)
        .map(Load.CrossCheck.class::cast)
        .sorted(
            Comparator.comparing(
                (Load.CrossCheck check) -> !check.tool().equals(Load.CrossCheck.GATLING)))
        .toList();
  }

  /** Why nothing of a cell can be used, or how much of it. */
  private static String why(Cell cell) {
    return cell.valid().isEmpty()
        ? cell.measurements().stream().flatMap(one -> one.reason().stream()).findFirst().orElse("")
        : unusable(cell);
  }

  private static Overview.Figure agreement(
      Cells cells, Cell cell, Load.CrossCheck check, Metric metric) {
    Optional<Spread> spread = cell.spread(metric);
    Optional<Agreement> agreement =
        check.tool().equals(Load.CrossCheck.GATLING)
            ? Optional.empty()
            : Agreement.of(cells, cell, check, metric);
    return new Overview.Figure(
        Words.name(metric),
        spread.map(s -> Figures.of(metric, s.median())).orElse("–"),
        spread.map(s -> range(s, metric)).orElse(""),
        agreement.flatMap(a -> Words.ratio(Optional.of(a.ratio()), a.low(), a.high())).orElse(""),
        agreement.filter(_ -> metric == Metric.CPU_US_PER_REQUEST).map(Plot::words).orElse(""),
        agreement.map(Plot::tone).orElse(""),
        metric == Metric.CPU_US_PER_REQUEST ? why(cell) : "");
  }

  private static String words(Agreement agreement) {
    return switch (agreement.verdict()) {
      case SAME -> "agrees within 5 %";
      case REGRESSED, IMPROVED -> "differs";
      case SMALL_CHANGE -> "differs by about 5 % at most";
      case INCONCLUSIVE, INVALID ->
          "%s of %s: too few to tell"
              .formatted(agreement.near() ? "within 5 %" : "beyond 5 %", pairs(agreement));
    };
  }

  private static String pairs(Agreement agreement) {
    return agreement.pairs() == 1 ? "one launch" : agreement.pairs() + " launches";
  }

  private static String tone(Agreement agreement) {
    return switch (agreement.verdict()) {
      case SAME -> "improved";
      case REGRESSED, IMPROVED -> "regressed";
      case SMALL_CHANGE -> "small-change";
      case INCONCLUSIVE, INVALID -> "inconclusive";
    };
  }

  private static List<Cell> cells(Report report, String scenario, Load load) {
    return report.run().targets().stream()
        .flatMap(target -> report.cells().find(target.name(), scenario, load).stream())
        .toList();
  }

  private static List<Section.Key> keys(Report report, String scenario, Load load) {
    Palette palette = new Palette(report.run().targets());
    return cells(report, scenario, load).stream()
        .map(cell -> new Section.Key(cell.target(), palette.color(cell.target())))
        .toList();
  }

  private static List<Overview.Row> rows(
      Report report, String scenario, Load load, Function<Cell, List<Overview.Figure>> figures) {
    return cells(report, scenario, load).stream()
        .map(
            cell ->
                new Overview.Row(
                    cell.target(), cell.target().equals(Target.FLOOR), figures.apply(cell)))
        .toList();
  }

  private static Overview.Figure plain(String value) {
    return new Overview.Figure("", value, "", "", "", "", "");
  }

  private static Overview.Figure figure(Run run, Cell cell, Metric metric) {
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

  private static String range(Spread spread, Metric metric) {
    return spread.count() == 1
        ? "one round"
        : "%s to %s".formatted(Figures.of(metric, spread.min()), Figures.of(metric, spread.max()));
  }

  private static String unusable(Cell cell) {
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
    StringBuilder out = new StringBuilder("**").append(title).append("**\n\n|");
    columns.forEach(c -> out.append(' ').append(MarkdownSummary.escaped(c)).append(" |"));
    out.append("\n|---|").append("---:|".repeat(columns.size() - 1)).append('\n');
    for (Overview.Row row : rows) {
      out.append("| ").append(MarkdownSummary.escaped(row.target())).append(" |");
      row.figures().forEach(f -> out.append(' ').append(MarkdownSummary.cell(f)).append(" |"));
      out.append('\n');
    }
    return out.toString();
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
