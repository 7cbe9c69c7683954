package io.catalogbench.harness.result;

import java.util.List;
import java.util.Optional;

/**
 * The micro benchmarks that a run measured.
 *
 * @param name of the suite, for example {@code serialization}
 * @param cells refused ones included
 * @param lives what was simulated beside them, if anything was
 */
public record Suite(String name, List<SuiteCell> cells, Optional<List<Life>> lives) {

  public Suite {
    cells = List.copyOf(cells);
    lives = lives.map(List::copyOf);
  }

  /** A suite that simulated nothing. */
  public Suite(String name, List<SuiteCell> cells) {
    this(name, cells, Optional.empty());
  }

  /** A suite of which nothing is known yet. */
  public static Suite begun(String name) {
    return new Suite(name, List.of());
  }

  /** This suite with what was simulated beside it. */
  Suite withLives(List<Life> simulated) {
    return new Suite(name, cells, Optional.of(simulated).filter(all -> !all.isEmpty()));
  }

  /** One of what was simulated. */
  public Optional<Life> life(String scenario, String life) {
    return lives.stream()
        .flatMap(List::stream)
        .filter(one -> one.scenario().equals(scenario) && one.name().equals(life))
        .findFirst();
  }

  /** Names of the scenarios, in the order of the cells. */
  public List<String> scenarios() {
    return cells.stream().map(SuiteCell::scenario).distinct().toList();
  }
}
