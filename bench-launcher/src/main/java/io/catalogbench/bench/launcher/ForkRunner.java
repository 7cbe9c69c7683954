package io.catalogbench.bench.launcher;

/** Starts a JVM that measures one cell, and waits for its end. */
@FunctionalInterface
public interface ForkRunner {

  /** Runs one fork. What goes wrong in the fork is an outcome, not an exception. */
  Outcome run(Cell cell);

  /** Told that the numbers of the last fork are used. */
  default void keep() {}
}
