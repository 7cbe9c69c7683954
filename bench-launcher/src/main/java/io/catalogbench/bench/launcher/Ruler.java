package io.catalogbench.bench.launcher;

/** Fixed work that shows how fast the machine is right now, and how much of it we get. */
@FunctionalInterface
public interface Ruler {

  /**
   * One reading.
   *
   * @param nanos that the work took by the clock
   * @param share of that time in which it had a processor, 0 to 1
   */
  record Reading(double nanos, double share) {}

  /** Does the work once more. */
  Reading read();
}
