package io.catalogbench.harness.advice;

/** Where something lies that is known no better: the doubt of an advice, not a confidence. */
public record Bounds(double low, double high) {

  public Bounds {
    if (!(low <= high)) {
      throw new IllegalArgumentException("not bounds: " + low + " to " + high);
    }
  }

  /** What lies between two values, whichever is the greater. */
  static Bounds between(double one, double other) {
    return new Bounds(Math.min(one, other), Math.max(one, other));
  }

  Bounds plus(Bounds other) {
    return new Bounds(low + other.low, high + other.high);
  }

  /** The least less the most of the other, and the other way round. */
  Bounds minus(Bounds other) {
    return new Bounds(low - other.high, high - other.low);
  }

  /** So many times this, for counts of at least none. */
  Bounds times(Bounds count) {
    return new Bounds(
        Math.min(low * count.low, low * count.high), Math.max(high * count.low, high * count.high));
  }

  Bounds dividedBy(double divisor) {
    return new Bounds(low / divisor, high / divisor);
  }

  /** Half way between the two. */
  public double middle() {
    return (low + high) / 2;
  }
}
