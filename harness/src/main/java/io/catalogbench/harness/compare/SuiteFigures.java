package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Suite;
import io.catalogbench.harness.result.SuiteCell;
import io.catalogbench.harness.stats.Spread;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All cells of a suite with their figures, in the order of the suite. */
public record SuiteFigures(List<CellFigures> cells) {

  public SuiteFigures {
    cells = List.copyOf(cells);
  }

  /** The figures of a run; none when it measured no suite. */
  public static SuiteFigures of(Run run) {
    Map<SuiteCell.Key, List<Measurement>> forks =
        run.measurements().stream()
            .collect(Collectors.groupingBy(m -> new SuiteCell.Key(m.scenario(), m.target())));
    return new SuiteFigures(
        run.suite().map(Suite::cells).orElse(List.of()).stream()
            .map(cell -> figures(cell, forks))
            .toList());
  }

  private static CellFigures figures(SuiteCell cell, Map<SuiteCell.Key, List<Measurement>> forks) {
    Optional<Double> floor =
        cell.floor()
            .map(key -> new CellFigures(cell, forks.getOrDefault(key, List.of()), Optional.empty()))
            .flatMap(CellFigures::nanos)
            .map(Spread::median);
    return new CellFigures(cell, forks.getOrDefault(cell.key(), List.of()), floor);
  }

  /** The cells of each scenario, the fastest first; those without a number last. */
  public Map<String, List<CellFigures>> byScenario() {
    Map<String, List<CellFigures>> scenarios =
        cells.stream()
            .collect(
                Collectors.groupingBy(
                    figures -> figures.cell().scenario(), LinkedHashMap::new, Collectors.toList()));
    scenarios.replaceAll(
        (scenario, of) ->
            of.stream()
                .sorted(
                    Comparator.comparing(
                        figures -> figures.nanos().map(Spread::median).orElse(Double.MAX_VALUE)))
                .toList());
    return scenarios;
  }

  /**
   * How many times as long as in its best fork fixed work took usually on the forks' core, at least
   * 1; absent where nobody watched.
   */
  public Optional<Double> crowding() {
    double[] steps =
        cells.stream()
            .flatMap(figures -> figures.measurements().stream())
            .filter(Measurement::ok)
            .flatMap(fork -> Metric.CORE_STEP_NS.in(fork).stream())
            .mapToDouble(step -> step)
            .filter(step -> step > 0)
            .toArray();
    return Spread.ofAny(steps).map(spread -> spread.median() / spread.min());
  }

  /** A cell by its name, if the suite has it. */
  public Optional<CellFigures> find(SuiteCell.Key key) {
    return cells.stream().filter(figures -> figures.cell().key().equals(key)).findFirst();
  }
}
