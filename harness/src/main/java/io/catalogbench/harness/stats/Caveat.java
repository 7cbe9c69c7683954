package io.catalogbench.harness.stats;

/** Why an estimate says less than one might wish. */
public sealed interface Caveat {

  /** There is no interval at this confidence with so few pairs. */
  record TooFewPairs(int pairs, int needed) implements Caveat {}

  /** All pairs agree to the last digit: the interval has no width, and little meaning. */
  record NoSpread(int pairs) implements Caveat {}

  /** The differences lean to one side, so that the interval is the bootstrap's, not Student's. */
  record Skewed(double skewness) implements Caveat {}
}
