package io.catalogbench.harness.run;

import java.util.OptionalDouble;

/** The mean of what one thread notes and another asks for. */
final class RunningMean {

  private double sum;
  private int count;

  /** Forgets what was noted so far. */
  synchronized void reset() {
    sum = 0;
    count = 0;
  }

  synchronized void note(double value) {
    sum += value;
    count++;
  }

  /** Mean of what was noted since then, when there was anything. */
  synchronized OptionalDouble mean() {
    return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
  }
}
