package io.catalogbench.harness.compare;

import io.catalogbench.harness.stats.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a hit of a store is made of: its steps, each measured alone, their sum, what that leaves of
 * the whole, and the whole, which comes last.
 */
public record HitParts(List<Part> parts) {

  private static final String SCENARIO = "path/";
  private static final String WHOLE = "hit";

  /**
   * A step, or several.
   *
   * @param nanos from the medians of the forks
   * @param leastNanos from the forks in which it is least; of what remains it may be negative
   * @param mostNanos from the forks in which it is most
   * @param share of the whole
   * @param flags why a conclusion from it is doubtful
   */
  public record Part(
      String name,
      double nanos,
      double leastNanos,
      double mostNanos,
      double share,
      List<String> flags) {

    public Part {
      flags = List.copyOf(flags);
    }
  }

  public HitParts {
    parts = List.copyOf(parts);
  }

  /** The parts of a suite's hit; absent unless the whole and all of its steps were measured. */
  public static Optional<HitParts> of(SuiteFigures suite) {
    List<CellFigures> cells =
        suite.cells().stream()
            .filter(figures -> figures.cell().scenario().startsWith(SCENARIO))
            .toList();
    Optional<CellFigures> whole =
        cells.stream().filter(figures -> figures.cell().target().equals(WHOLE)).findFirst();
    List<CellFigures> steps =
        cells.stream().filter(figures -> !figures.cell().target().equals(WHOLE)).toList();
    boolean all = cells.stream().allMatch(figures -> figures.nanos().isPresent());
    return whole.filter(_ -> all && !steps.isEmpty()).map(hit -> of(hit, steps));
  }

  private static HitParts of(CellFigures whole, List<CellFigures> steps) {
    Spread hit = whole.nanos().orElseThrow();
    List<Part> parts = new ArrayList<>();
    double sum = 0;
    double least = 0;
    double most = 0;
    for (CellFigures step : steps) {
      Spread nanos = step.nanos().orElseThrow();
      parts.add(part(step, nanos, hit));
      sum += nanos.median();
      least += nanos.min();
      most += nanos.max();
    }
    double median = hit.median();
    parts.add(new Part("their sum", sum, least, most, sum / median, List.of()));
    parts.add(
        new Part(
            "what remains",
            median - sum,
            hit.min() - most,
            hit.max() - least,
            (median - sum) / median,
            List.of()));
    parts.add(part(whole, hit, hit));
    return new HitParts(parts);
  }

  private static Part part(CellFigures figures, Spread nanos, Spread hit) {
    return new Part(
        figures.cell().target(),
        nanos.median(),
        nanos.min(),
        nanos.max(),
        nanos.median() / hit.median(),
        figures.cell().flags());
  }
}
