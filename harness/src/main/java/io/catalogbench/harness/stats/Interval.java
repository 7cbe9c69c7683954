package io.catalogbench.harness.stats;

/**
 * Where a quantity lies with a stated confidence.
 *
 * @param confidence share of such intervals that hold the quantity, between 0 and 1
 */
public record Interval(double low, double high, double confidence) {

  public Interval {
    if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException("Not an interval: " + low + " to " + high);
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must lie between 0 and 1: " + confidence);
    }
  }

  /** True when all of it lies above the bound. */
  public boolean above(double bound) {
    return low > bound;
  }

  /** True when all of it lies below the bound. */
  public boolean below(double bound) {
    return high < bound;
  }

  /** True when all of it is nearer to zero than the margin. */
  public boolean within(double margin) {
    return above(-margin) && below(margin);
  }

  /** This interval seen from the other side of zero. */
  public Interval negated() {
    return new Interval(-high, -low, confidence);
  }
}
