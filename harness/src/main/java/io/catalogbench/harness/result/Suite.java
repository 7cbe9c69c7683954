package io.catalogbench.harness.result;

import java.util.List;

/**
 * The micro benchmarks that a run measured.
 *
 * @param name of the suite, for example {@code serialization}
 * @param cells refused ones included
 */
public record Suite(String name, List<SuiteCell> cells) {

  public Suite {
    cells = List.copyOf(cells);
  }

  /** A suite of which nothing is known yet. */
  public static Suite begun(String name) {
    return new Suite(name, List.of());
  }

  /** Names of the scenarios, in the order of the cells. */
  public List<String> scenarios() {
    return cells.stream().map(SuiteCell::scenario).distinct().toList();
  }
}
