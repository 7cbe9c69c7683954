package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.Agreement;
import io.catalogbench.harness.compare.Cell;
import io.catalogbench.harness.compare.Cells;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Target;
import io.catalogbench.harness.result.Warning;
import io.catalogbench.harness.stats.Spread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What other generators say of the same loads. */
final class CrossCheckPlot {

  private CrossCheckPlot() {}

  static Plot of(Report report, String scenario) {
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
        : Plot.unusable(cell);
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
        spread.map(s -> Plot.range(s, metric)).orElse(""),
        agreement.flatMap(a -> Words.ratio(Optional.of(a.ratio()), a.low(), a.high())).orElse(""),
        agreement
            .filter(_ -> metric == Metric.CPU_US_PER_REQUEST)
            .map(CrossCheckPlot::words)
            .orElse(""),
        agreement.map(CrossCheckPlot::tone).orElse(""),
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
}
