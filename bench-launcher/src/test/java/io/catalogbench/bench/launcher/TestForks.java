package io.catalogbench.bench.launcher;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Forks as tests need them: on a core that is always equally fast. */
final class TestForks {

  static final double STEP = 1.5;
  static final String JVM = "a JVM";
  static final Ruler.Reading CALM = new Ruler.Reading(100, 1);

  private TestForks() {}

  /** A cell whose baseline is {@code a}. */
  static Cell cell(String target) {
    return new Cell("s", target, "B.m", Map.of(), Work.ONE, "a", null, true);
  }

  /** One whose iterations took so long. */
  static Outcome.Measured measured(double... nanos) {
    return new Outcome.Measured(
        Arrays.stream(nanos).mapToObj(each -> new Outcome.Iteration(each, STEP, 0)).toList(),
        16,
        JVM);
  }

  /** One that can be used. */
  static Fork valid(Slot slot, Outcome.Measured measured) {
    return new Fork(slot, 1, measured, CALM, CALM, Optional.empty());
  }
}
