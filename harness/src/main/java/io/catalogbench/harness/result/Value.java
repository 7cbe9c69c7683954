package io.catalogbench.harness.result;

/** A measured number with its unit and the way it gets better. */
public record Value(double value, String unit, Direction direction) {

  public Value {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "A value is a finite number, leave the metric out when there is none: " + value);
    }
  }
}
