package io.catalogbench.bench.launcher;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells the time of a cell as if its core had been equally fast in all iterations of a run.
 *
 * <p>By how much the cell's time follows the core's speed is the slope of a straight line, by least
 * squares, through the logarithms of both, over stretches of iterations of all its forks. Other
 * guests of the machine know nothing of what is measured, and forks of all cells take turns, so no
 * cell gains by it in the mean; what other guests add to the spread goes away (control variates:
 * Lavenberg and Welch, Management Science 27(3), 1981).
 *
 * @param usualNanos the run's usual step of {@link CoreWork}
 * @param exponent of time by step; 0 where time does not surely follow
 */
record CoreSpeed(double usualNanos, double exponent) {

  /** Iterations of a stretch: one has too few looks, four leave too few stretches. */
  private static final int STRETCH = 2;

  /** A line through fewer stretches follows chance. */
  private static final int FEWEST = 8;

  /** A slope is used that is at least so many of its standard errors from 0. */
  private static final double SURE = 3;

  /** What the forks of a cell tell. */
  static CoreSpeed of(List<Outcome.Measured> forks, double usualNanos) {
    List<Double> steps = new ArrayList<>();
    List<Double> nanos = new ArrayList<>();
    for (Outcome.Measured fork : forks) {
      List<Outcome.Iteration> iterations = fork.iterations();
      for (int i = 0; i + STRETCH <= iterations.size(); i += STRETCH) {
        List<Outcome.Iteration> stretch = iterations.subList(i, i + STRETCH);
        double step = Numbers.mean(stretch.stream().map(Outcome.Iteration::stepNanos).toList());
        double time = Numbers.mean(stretch.stream().map(Outcome.Iteration::nanos).toList());
        if (step > 0) { // a clock of processor time may be too coarse to tell
          steps.add(Math.log(step));
          nanos.add(Math.log(time));
        }
      }
    }
    return new CoreSpeed(usualNanos, steps.size() < FEWEST ? 0 : sureSlope(steps, nanos));
  }

  private static double sureSlope(List<Double> x, List<Double> y) {
    double meanX = Numbers.mean(x);
    double meanY = Numbers.mean(y);
    double squares = 0;
    double products = 0;
    double total = 0;
    for (int i = 0; i < x.size(); i++) {
      double dx = x.get(i) - meanX;
      double dy = y.get(i) - meanY;
      squares += dx * dx;
      products += dx * dy;
      total += dy * dy;
    }
    if (squares == 0) {
      return 0;
    }
    double slope = products / squares;
    double residual = Math.max(0, total - slope * products);
    double standardError = Math.sqrt(residual / (x.size() - 2) / squares);
    return Math.abs(slope) > SURE * standardError ? slope : 0;
  }

  /** A fork as it would have been at the run's usual speed. */
  Outcome.Measured evened(Outcome.Measured fork) {
    return fork.withIterations(fork.iterations().stream().map(this::evened).toList());
  }

  private Outcome.Iteration evened(Outcome.Iteration iteration) {
    if (exponent == 0 || iteration.stepNanos() <= 0) {
      return iteration;
    }
    double nanos = iteration.nanos() * Math.pow(usualNanos / iteration.stepNanos(), exponent);
    return new Outcome.Iteration(nanos, usualNanos, iteration.compilerRatio());
  }
}
