package io.catalogbench.harness.report;

/**
 * A figure as it is shown, with the interval or the range that it lies in.
 *
 * @param range without brackets; empty where there is none to show
 */
record Ranged(String value, String range) {

  /** One that was not measured. */
  static final Ranged NONE = new Ranged("–", "");

  /** In one line. */
  @Override
  public String toString() {
    return range.isEmpty() ? value : "%s [%s]".formatted(value, range);
  }
}
