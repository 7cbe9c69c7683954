package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Target;
import io.catalogbench.harness.stats.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells of a run: targets in the plan's order, scenarios and loads as they were measured. */
public record Cells(List<Cell> all) {

  /** A throughput this near to the floor's is the generator's. */
  public static final double GENERATOR_LIMITED_RATIO = 1.3;

  private record Key(String target, String scenario, Load load) {}

  public Cells {
    all = List.copyOf(all);
  }

  /** Groups the measurements of a run, with what the cores were like evened out. */
  public static Cells of(Run run) {
    Evening evening = Evening.of(run);
    Map<Key, List<Measurement>> groups = new LinkedHashMap<>();
    for (Measurement m : run.measurements()) {
      m.load()
          .ifPresent(
              load ->
                  groups
                      .computeIfAbsent(
                          new Key(m.target(), m.scenario(), load), key -> new ArrayList<>())
                      .add(evening.evened(m)));
    }
    List<Cell> cells = new ArrayList<>();
    for (Target target : run.targets()) {
      groups.forEach(
          (key, measurements) -> {
            if (key.target.equals(target.name())) {
              cells.add(cell(key, measurements, groups));
            }
          });
    }
    return new Cells(cells);
  }

  /** Names of the scenarios, in the order they were measured. */
  public List<String> scenarios() {
    return all.stream().map(Cell::scenario).distinct().toList();
  }

  /** Loads of a scenario. */
  public List<Load> loads(String scenario) {
    return all.stream()
        .filter(cell -> cell.scenario().equals(scenario))
        .map(Cell::load)
        .distinct()
        .toList();
  }

  /** The cell of a target, if it was measured there. */
  public Optional<Cell> find(String target, String scenario, Load load) {
    return all.stream()
        .filter(
            cell ->
                cell.target().equals(target)
                    && cell.scenario().equals(scenario)
                    && cell.load().equals(load))
        .findFirst();
  }

  private static Cell cell(
      Key key, List<Measurement> measurements, Map<Key, List<Measurement>> groups) {
    Cell alone = new Cell(key.target, key.scenario, key.load, measurements, false);
    if (key.target.equals(Target.FLOOR)) {
      return alone;
    }
    Key floor = new Key(Target.FLOOR, key.scenario, key.load);
    Optional<Spread> limit =
        new Cell(
                floor.target,
                floor.scenario,
                floor.load,
                groups.getOrDefault(floor, List.of()),
                false)
            .spread(Metric.THROUGHPUT_RPS);
    Optional<Spread> throughput = alone.spread(Metric.THROUGHPUT_RPS);
    boolean limited =
        key.load instanceof Load.Closed
            && limit.isPresent()
            && throughput.isPresent()
            && throughput.get().median() * GENERATOR_LIMITED_RATIO >= limit.get().median();
    return new Cell(key.target, key.scenario, key.load, measurements, limited);
  }
}
