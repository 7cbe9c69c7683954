package io.catalogbench.bench.launcher;

/** What may be said of a cell beside its baseline. */
public enum Finding {
  /** Faster, by more than the margin. */
  FASTER("faster"),
  /** Slower, by more than the margin. */
  SLOWER("slower"),
  /** Shown to be within the margin. */
  SAME("same"),
  /** Faster, but perhaps by less than the margin. */
  SLIGHTLY_FASTER("slightly faster"),
  /** Slower, but perhaps by less than the margin. */
  SLIGHTLY_SLOWER("slightly slower"),
  /** Neither a difference nor its absence was shown. */
  UNCLEAR("unclear: more rounds needed");

  private static final double MARGIN = 1.03;

  private final String words;

  Finding(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** From how many times the baseline takes as long. */
  static Finding of(Ratio.Interval speed) {
    if (speed.low() > MARGIN) {
      return FASTER;
    }
    if (speed.high() < 1 / MARGIN) {
      return SLOWER;
    }
    if (speed.low() >= 1 / MARGIN && speed.high() <= MARGIN) {
      return SAME;
    }
    if (speed.low() > 1) {
      return SLIGHTLY_FASTER;
    }
    return speed.high() < 1 ? SLIGHTLY_SLOWER : UNCLEAR;
  }
}
