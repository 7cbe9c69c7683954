package io.catalogbench.bench.launcher;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing to measure: a JMH benchmark with its parameters.
 *
 * @param scenario what is done, for example {@code write/bytes/complex-1000}
 * @param target who does it, unique within the scenario
 * @param benchmark class and method
 * @param parameters values of its JMH parameters
 * @param work what one operation gets through
 * @param baseline the target of the same scenario that this one is compared with, or null
 * @param floor the cell that shows what the machine takes at least for it, or null
 * @param verdict whether a comparison may be stated as a finding
 * @param warmUps how many times the plan's warm-up it takes until nothing is left to compile; 1 or
 *     more
 */
public record Cell(
    String scenario,
    String target,
    String benchmark,
    Map<String, String> parameters,
    Work work,
    @Nullable String baseline,
    @Nullable Key floor,
    boolean verdict,
    int warmUps) {

  public Cell {
    if (warmUps < 1) {
      throw new IllegalArgumentException("at least the plan's warm-up, not %d".formatted(warmUps));
    }
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }

  /** A cell that the plan's own warm-up is enough for. */
  public Cell(
      String scenario,
      String target,
      String benchmark,
      Map<String, String> parameters,
      Work work,
      @Nullable String baseline,
      @Nullable Key floor,
      boolean verdict) {
    this(scenario, target, benchmark, parameters, work, baseline, floor, verdict, 1);
  }

  /** The same with so many times the plan's warm-up. */
  public Cell warmedUp(int times) {
    return new Cell(scenario, target, benchmark, parameters, work, baseline, floor, verdict, times);
  }

  /** What names a cell within its suite. */
  public record Key(String scenario, String target) {

    @Override
    public String toString() {
      return scenario + " " + target;
    }
  }

  public Key key() {
    return new Key(scenario, target);
  }
}
