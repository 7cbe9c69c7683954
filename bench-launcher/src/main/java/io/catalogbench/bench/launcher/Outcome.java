package io.catalogbench.bench.launcher;

import java.util.List;

/** What came of starting a fork. */
public sealed interface Outcome {

  /**
   * It ran to its end.
   *
   * @param iterationNanos nanoseconds for each operation: one value for each iteration that had its
   *     core for itself, or for each there was when too few had
   * @param ownIterations how many had
   * @param sharedIterations how many had not
   * @param stepNanos what a step of {@link CoreWork} took at best, in nanoseconds
   * @param allocatedBytes allocated by each operation
   * @param compilerRatio the share of the iterations that the compilers worked, 1 is one core
   * @param jvm what it ran on: two forks with different ones are not comparable
   */
  record Measured(
      List<Double> iterationNanos,
      int ownIterations,
      int sharedIterations,
      double stepNanos,
      double allocatedBytes,
      double compilerRatio,
      String jvm)
      implements Outcome {

    public Measured {
      iterationNanos = List.copyOf(iterationNanos);
    }

    /** Whether too few iterations had their core to themselves. */
    boolean shared() {
      return ownIterations < OwnCore.ENOUGH * (ownIterations + sharedIterations);
    }

    /** The fork's one value. */
    public double medianNanos() {
      return Numbers.median(iterationNanos);
    }
  }

  /** It did not. */
  record Failed(String reason) implements Outcome {}
}
