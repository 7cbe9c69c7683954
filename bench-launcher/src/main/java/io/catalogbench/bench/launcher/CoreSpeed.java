package io.catalogbench.bench.launcher;

import java.util.List;

/**
 * Tells the time of a cell as if its core had been equally fast in all iterations of a run.
 *
 * <p>By how much the cell's time follows the core's speed is the slope of a straight line, by least
 * squares, through the logarithms of both, each iteration around the mean of its fork. Other guests
 * of the machine know nothing of what is measured, and forks of all cells take turns, so no cell
 * gains by it in the mean; what other guests add to the spread goes away (control variates:
 * Lavenberg and Welch, Management Science 27(3), 1981). Differences between forks have no part in
 * the slope: it would follow them, and forks would look more alike than they are.
 *
 * @param usualNanos the run's usual step of {@link CoreWork}
 * @param exponent of time by step; 0 where time does not surely follow
 */
record CoreSpeed(double usualNanos, double exponent) {

  /** A slope of fewer iterations follows chance. */
  private static final int FEWEST = 16;

  /** A slope is used that is at least so many of its standard errors from 0. */
  private static final double SURE = 3;

  /** What the forks of a cell tell. */
  static CoreSpeed of(List<Outcome.Measured> forks, double usualNanos) {
    int iterations = 0;
    double squares = 0;
    double products = 0;
    double total = 0;
    for (Outcome.Measured fork : forks) {
      List<Outcome.Iteration> told =
          fork.iterations().stream().filter(iteration -> iteration.stepNanos() > 0).toList();
      List<Double> steps = told.stream().map(each -> Math.log(each.stepNanos())).toList();
      List<Double> times = told.stream().map(each -> Math.log(each.nanos())).toList();
      double meanStep = Numbers.mean(steps);
      double meanTime = Numbers.mean(times);
      for (int i = 0; i < told.size(); i++) {
        double step = steps.get(i) - meanStep;
        double time = times.get(i) - meanTime;
        squares += step * step;
        products += step * time;
        total += time * time;
      }
      iterations += told.size();
    }
    int freedom = iterations - forks.size() - 1;
    if (iterations < FEWEST || freedom < 1 || squares == 0) {
      return new CoreSpeed(usualNanos, 0);
    }
    double slope = products / squares;
    double residual = Math.max(0, total - slope * products);
    double standardError = Math.sqrt(residual / freedom / squares);
    return new CoreSpeed(usualNanos, Math.abs(slope) > SURE * standardError ? slope : 0);
  }

  /** A fork as it would have been at the run's usual speed. */
  Outcome.Measured evened(Outcome.Measured fork) {
    return fork.withIterations(fork.iterations().stream().map(this::evened).toList());
  }

  private Outcome.Iteration evened(Outcome.Iteration iteration) {
    if (exponent == 0 || iteration.stepNanos() <= 0) {
      return iteration; // a clock of processor time may be too coarse to tell
    }
    double nanos = iteration.nanos() * Math.pow(usualNanos / iteration.stepNanos(), exponent);
    return new Outcome.Iteration(nanos, usualNanos, iteration.compilerRatio());
  }
}
