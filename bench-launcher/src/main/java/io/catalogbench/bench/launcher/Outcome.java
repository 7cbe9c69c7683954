package io.catalogbench.bench.launcher;

import java.util.List;

/** What came of starting a fork. */
public sealed interface Outcome {

  /**
   * One iteration of a fork.
   *
   * @param nanos nanoseconds for each operation
   * @param stepNanos what a step of {@link CoreWork} took meanwhile, in nanoseconds
   * @param compilerRatio the share of it that the compilers worked, 1 is one core
   */
  record Iteration(double nanos, double stepNanos, double compilerRatio) {}

  /**
   * It ran to its end.
   *
   * @param iterations those that count
   * @param allocatedBytes allocated by each operation
   * @param jvm what it ran on: two forks with different ones are not comparable
   */
  record Measured(List<Iteration> iterations, double allocatedBytes, String jvm)
      implements Outcome {

    /** The least share of a fork's iterations that must count, if not all are to. */
    private static final double ENOUGH = 0.25;

    public Measured {
      iterations = List.copyOf(iterations);
    }

    /**
     * A fork of such iterations. Those count in which the compilers, which are bound to the same
     * core, hardly worked; where such are too few, all.
     */
    static Measured of(List<Iteration> iterations, double allocatedBytes, String jvm) {
      List<Iteration> rested =
          iterations.stream()
              .filter(iteration -> iteration.compilerRatio() < CompilerRest.RESTING)
              .toList();
      boolean enough = rested.size() >= ENOUGH * iterations.size();
      return new Measured(enough ? rested : iterations, allocatedBytes, jvm);
    }

    /** The same fork with other iterations. */
    Measured withIterations(List<Iteration> others) {
      return new Measured(others, allocatedBytes, jvm);
    }

    /** Nanoseconds for each operation, of each iteration. */
    List<Double> iterationNanos() {
      return iterations.stream().map(Iteration::nanos).toList();
    }

    /** What a step of {@link CoreWork} took in each iteration, in nanoseconds. */
    List<Double> iterationStepNanos() {
      return iterations.stream().map(Iteration::stepNanos).toList();
    }

    /** The fork's one value. */
    public double medianNanos() {
      return Numbers.median(iterationNanos());
    }

    /** What a step of {@link CoreWork} took in the mean, in nanoseconds. */
    double stepNanos() {
      return Numbers.mean(iterationStepNanos());
    }

    /** The share that the compilers worked, 1 is one core. */
    double compilerRatio() {
      return Numbers.mean(iterations.stream().map(Iteration::compilerRatio).toList());
    }
  }

  /** It did not. */
  record Failed(String reason) implements Outcome {}
}
