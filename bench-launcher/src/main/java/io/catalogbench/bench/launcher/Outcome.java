package io.catalogbench.bench.launcher;

import java.util.List;

/** What came of starting a fork. */
public sealed interface Outcome {

  /**
   * One iteration of a fork.
   *
   * @param nanos nanoseconds for each operation
   * @param own whether it had its core for itself
   * @param compilerRatio the share of it that the compilers worked, 1 is one core
   */
  record Iteration(double nanos, boolean own, double compilerRatio) {}

  /**
   * It ran to its end.
   *
   * @param iterationNanos nanoseconds for each operation, one value for each iteration that counts
   * @param ownIterations how many had their core for themselves
   * @param sharedIterations how many had not
   * @param stepNanos what a step of {@link CoreWork} took at best, in nanoseconds
   * @param allocatedBytes allocated by each operation
   * @param compilerRatio the share that the compilers worked of what counts, 1 is one core
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

    /** The least share of a fork's iterations that must count, if not all are to. */
    private static final double ENOUGH = 0.25;

    public Measured {
      iterationNanos = List.copyOf(iterationNanos);
    }

    /**
     * A fork of such iterations. Those count that had their core for themselves and in which the
     * compilers, which are bound to the same core, hardly worked; where such are too few, all that
     * had their core; where those are, too, all.
     */
    static Measured of(
        List<Iteration> iterations, double stepNanos, double allocatedBytes, String jvm) {
      List<Iteration> own = iterations.stream().filter(Iteration::own).toList();
      List<Iteration> rested =
          own.stream()
              .filter(iteration -> iteration.compilerRatio() < CompilerRest.RESTING)
              .toList();
      List<Iteration> counted =
          isEnough(rested.size(), iterations.size())
              ? rested
              : isEnough(own.size(), iterations.size()) ? own : iterations;
      return new Measured(
          counted.stream().map(Iteration::nanos).toList(),
          own.size(),
          iterations.size() - own.size(),
          stepNanos,
          allocatedBytes,
          Numbers.mean(counted.stream().map(Iteration::compilerRatio).toList()),
          jvm);
    }

    /** Whether too few iterations had their core to themselves. */
    boolean shared() {
      return !isEnough(ownIterations, ownIterations + sharedIterations);
    }

    private static boolean isEnough(int iterations, int of) {
      return iterations >= ENOUGH * of;
    }

    /** The fork's one value. */
    public double medianNanos() {
      return Numbers.median(iterationNanos);
    }
  }

  /** It did not. */
  record Failed(String reason) implements Outcome {}
}
