package io.catalogbench.harness.run;

import java.util.OptionalInt;

/**
 * Finds the highest rate that a server holds: climbs in large steps until one is missed twice, then
 * closes in. Rates are those of a fixed scale, 48 for each power of ten, so that launches and
 * targets meet at the same rates.
 */
final class KneeSearch {

  /** Rates for each power of ten: neighbours are 5 % apart. */
  static final int PER_DECADE = 48;

  /** Places on the scale that a step upwards takes: 21 %. */
  private static final int STRIDE = 4;

  /** What became of a rate. */
  enum Outcome {
    /** The limit was kept. */
    HELD,
    /** It was not. */
    MISSED,
    /** It was not, and the generator, not the server, was at its end. */
    GENERATOR
  }

  /** Why a search is over. */
  enum End {
    /** The next rate of the scale is more than the server holds. */
    KNEE,
    /** More than the generator can send: the server may hold more. */
    GENERATOR,
    /** There were too few steps: the server may hold more. */
    STEPS,
    /** Not even the lowest rate was held. */
    NOTHING
  }

  private final int most;
  private int taken;
  private int at;
  private int attempt = 1;
  private int held = -1;
  private int missed = Integer.MAX_VALUE;
  private OptionalInt next;
  private End end = End.STEPS;

  /**
   * A search that begins with the rate of the scale next to {@code startPerSecond}.
   *
   * @param most steps at most
   */
  KneeSearch(double startPerSecond, int most) {
    this.most = most;
    at = Math.max(0, (int) Math.round(PER_DECADE * Math.log10(Math.max(1, startPerSecond))));
    next = OptionalInt.of(rate(at));
  }

  /** The rate of a place of the scale. */
  static int rate(int place) {
    return (int) Math.round(Math.pow(10, (double) place / PER_DECADE));
  }

  /** Requests per second of the next step; empty when the search is over. */
  OptionalInt next() {
    return next;
  }

  /** 2 when that rate was missed while climbing, and is tried once more; otherwise 1. */
  int attempt() {
    return attempt;
  }

  /** What became of the rate that was next. */
  void tell(Outcome outcome) {
    taken++;
    boolean climbing = missed == Integer.MAX_VALUE;
    if (outcome == Outcome.HELD) {
      held = Math.max(held, at);
      attempt = 1;
    } else if (climbing && attempt == 1) {
      attempt = 2;
    } else if (outcome == Outcome.GENERATOR) {
      missed = Math.min(missed, at);
      over(End.GENERATOR);
      return;
    } else {
      missed = Math.min(missed, at);
      attempt = 1;
    }
    if (attempt == 1) {
      move();
    }
    if (next.isPresent() && taken >= most) {
      over(held < 0 ? End.NOTHING : End.STEPS);
    }
  }

  private void move() {
    if (missed == Integer.MAX_VALUE) {
      at += STRIDE;
    } else if (held < 0 && missed == 0) {
      over(End.NOTHING);
      return;
    } else if (held < 0) {
      at = Math.max(0, missed - 2 * STRIDE);
    } else if (missed - held > 1) {
      at = (held + missed) / 2;
    } else {
      over(End.KNEE);
      return;
    }
    next = OptionalInt.of(rate(at));
  }

  private void over(End how) {
    next = OptionalInt.empty();
    end = how;
  }

  /** Why it is over, once it is. */
  End end() {
    return end;
  }

  /** The highest rate that was held, if any was. */
  OptionalInt best() {
    return held < 0 ? OptionalInt.empty() : OptionalInt.of(rate(held));
  }
}
