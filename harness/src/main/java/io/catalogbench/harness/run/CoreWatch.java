package io.catalogbench.harness.run;

import java.util.OptionalDouble;

/** Watches the cores beside a window; what they are like has nothing to do with the server. */
record CoreWatch(CoreSteps steps, CoreDistance distance) implements AutoCloseable {

  /** Begins to watch. */
  static CoreWatch on(Affinity affinity) {
    return new CoreWatch(CoreSteps.on(affinity), CoreDistance.between(affinity));
  }

  /** Forgets what was noted so far. */
  void reset() {
    steps.reset();
    distance.reset();
  }

  /** What was noted since then. */
  Told told() {
    return new Told(steps.nanos(), distance.nanos());
  }

  @Override
  public void close() {
    steps.close();
    distance.close();
  }

  /**
   * How the cores were, each absent where it is not known.
   *
   * @param stepNanos processor time of a step of fixed work on the server's cores
   * @param distanceNanos round trip between the server's core and the generator's
   */
  record Told(OptionalDouble stepNanos, OptionalDouble distanceNanos) {

    static final Told NOTHING = new Told(OptionalDouble.empty(), OptionalDouble.empty());
  }
}
