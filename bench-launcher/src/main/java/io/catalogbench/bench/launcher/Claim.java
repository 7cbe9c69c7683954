package io.catalogbench.bench.launcher;

import java.util.Optional;

/**
 * A ratio that somebody documented, to be held against two cells.
 *
 * @param id as in the list of claims
 * @param documented the figure as documented, with its unit
 * @param ratio the least documented ratio of slow to fast; 1 when only the direction is documented
 */
public record Claim(String id, String documented, double ratio, Cell.Key slow, Cell.Key fast) {

  /** What became of it. */
  public enum Verdict {
    /** As documented, or more. */
    REPRODUCED,
    /** The same direction, but less. */
    WEAKER,
    /** No difference was shown. */
    NOT_REPRODUCED,
    /** The other direction. */
    REVERSED,
    /** A cell is missing, or flagged, or there are too few pairs. */
    NOT_MEASURED
  }

  /** The verdict from a ratio that may be relied on, if there is one. */
  public Verdict verdict(Optional<Ratio> measured) {
    return measured.flatMap(Ratio::interval).map(this::verdict).orElse(Verdict.NOT_MEASURED);
  }

  private Verdict verdict(Ratio.Interval interval) {
    if (interval.high() < 1) {
      return Verdict.REVERSED;
    }
    if (interval.low() <= 1) {
      return Verdict.NOT_REPRODUCED;
    }
    return interval.high() >= ratio ? Verdict.REPRODUCED : Verdict.WEAKER;
  }
}
