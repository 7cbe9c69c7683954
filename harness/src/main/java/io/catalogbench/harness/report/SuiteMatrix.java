package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.SuiteFigures;
import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.SuiteCell;
import io.catalogbench.harness.stats.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everybody's time relative to one baseline, at a glance: targets × scenarios.
 *
 * @param baseline whose time is 1
 */
record SuiteMatrix(String baseline, List<String> scenarios, List<Line> lines) {

  /** A target in all scenarios. */
  record Line(String target, List<Field> fields) {}

  /** A target in a scenario; empty texts where it was not measured. */
  record Field(String scenario, Ranged value, String verdict, String tone) {}

  SuiteMatrix {
    scenarios = List.copyOf(scenarios);
    lines = List.copyOf(lines);
  }

  /** The scenarios as narrow headings: a line may end after a slash. */
  List<String> headings() {
    return scenarios.stream().map(scenario -> scenario.replace("/", "/\u200b")).toList();
  }

  /** A matrix for each baseline of a suite. */
  static List<SuiteMatrix> of(Run run) {
    SuiteFigures suite = SuiteFigures.of(run);
    return cells(run).stream()
        .flatMap(cell -> cell.baseline().stream())
        .distinct()
        .map(baseline -> of(run, suite, baseline))
        .filter(matrix -> matrix.lines().size() > 1)
        .toList();
  }

  private static SuiteMatrix of(Run run, SuiteFigures suite, String baseline) {
    List<SuiteCell> cells =
        cells(run).stream()
            .filter(cell -> cell.baseline().filter(baseline::equals).isPresent())
            .toList();
    List<String> scenarios = cells.stream().map(SuiteCell::scenario).distinct().toList();
    List<Line> lines = new ArrayList<>();
    cells.stream()
        .map(SuiteCell::target)
        .distinct()
        .forEach(
            target ->
                lines.add(
                    new Line(
                        target,
                        scenarios.stream()
                            .map(scenario -> field(run, suite, scenario, target))
                            .toList())));
    return new SuiteMatrix(baseline, scenarios, lines);
  }

  private static List<SuiteCell> cells(Run run) {
    return run.suite().stream()
        .flatMap(suite -> suite.cells().stream())
        .filter(SuiteCell::verdict)
        .toList();
  }

  private static Field field(Run run, SuiteFigures suite, String scenario, String target) {
    Optional<SuiteCell> cell =
        suite.find(new SuiteCell.Key(scenario, target)).map(figures -> figures.cell());
    Optional<Comparison> comparison =
        cell.flatMap(known -> SuiteOverview.comparison(run, known, Metric.TIME_NS_PER_OP));
    if (comparison.isPresent()) {
      Comparison found = comparison.get();
      return new Field(
          scenario,
          Words.ranged(found).orElse(Ranged.NONE),
          Words.verdict(found),
          Overview.tone(found));
    }
    Optional<String> time =
        suite
            .find(new SuiteCell.Key(scenario, target))
            .flatMap(figures -> figures.nanos())
            .map(Spread::median)
            .map(Figures::nanos);
    String status =
        cell.filter(known -> known.status() != SuiteCell.Status.OK)
            .map(known -> known.status() == SuiteCell.Status.REFUSED ? "refused" : "not measured")
            .orElse("");
    return new Field(
        scenario, new Ranged(time.orElse(""), ""), status, status.isEmpty() ? "" : "invalid");
  }
}
