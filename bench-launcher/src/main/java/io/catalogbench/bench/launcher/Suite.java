package io.catalogbench.bench.launcher;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a run measures.
 *
 * @param name names the result files
 * @param cells without duplicates
 * @param refusals those that were asked for and may not be measured
 * @param subjects whose cells these are
 */
public record Suite(String name, List<Cell> cells, List<Refusal> refusals, List<Subject> subjects) {

  public Suite {
    cells = List.copyOf(cells);
    refusals = List.copyOf(refusals);
    subjects = List.copyOf(subjects);
    if (cells.stream().map(Cell::key).collect(Collectors.toSet()).size() < cells.size()) {
      throw new IllegalArgumentException("a cell is named twice: " + cells);
    }
  }
}
