package io.catalogbench.bench.launcher;

import java.util.Map;
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
 */
public record Cell(
    String scenario,
    String target,
    String benchmark,
    Map<String, String> parameters,
    Work work,
    @Nullable String baseline,
    @Nullable Key floor,
    boolean verdict) {

  public Cell {
    parameters = Map.copyOf(parameters);
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
