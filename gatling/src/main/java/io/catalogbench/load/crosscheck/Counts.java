package io.catalogbench.load.crosscheck;

/** Requests of one name: answered 2xx, and all others. */
public record Counts(long good, long bad) {

  static final Counts NONE = new Counts(0, 0);

  Counts plus(boolean isGood) {
    return isGood ? new Counts(good + 1, bad) : new Counts(good, bad + 1);
  }

  @Override
  public String toString() {
    return good + " good and " + bad + " bad";
  }
}
