package io.catalogbench.harness.plan;

import java.time.Duration;
import java.util.Optional;

/** How requests are sent during one segment. */
public sealed interface LoadShape {

  /** How requests of a clock follow each other. */
  enum Arrivals {
    /** At equal distances. */
    EVEN,
    /** Independently of each other, as those of many users do. */
    POISSON
  }

  /** What becomes of the cache around a window. */
  enum Outage {
    /** Nothing yet: what the other windows are held against. */
    BEFORE,
    /** Redis ends as the window begins; the server has to notice. */
    BEGINS,
    /** Redis is gone, and the server knows. */
    LASTS,
    /** Redis came back, empty, before the window. */
    OVER
  }

  /** Each connection sends its next request at once: what the server can carry. */
  record Closed(int connections, Duration settle, Duration measure) implements LoadShape {}

  /**
   * Requests are sent by a clock, however slow the answers: what users wait for.
   *
   * @param held open connections beside them that send nothing
   * @param beside connections beside them that keep the server busy, if any
   * @param outage of the cache; absent where it runs on
   */
  record Open(
      int connections,
      int ratePerSecond,
      Arrivals arrivals,
      int held,
      Optional<Beside> beside,
      Optional<Outage> outage,
      Duration settle,
      Duration measure)
      implements LoadShape {

    /** What the server has to notice is over soon: a longer window would dilute it. */
    private static final Duration BEGINNING = Duration.ofMillis(500);

    /** Time for the server to find Redis again. */
    private static final Duration RETURN = Duration.ofSeconds(3);

    /** With nothing else beside them, and a cache that runs on. */
    public Open(
        int connections,
        int ratePerSecond,
        Arrivals arrivals,
        int held,
        Duration settle,
        Duration measure) {
      this(
          connections,
          ratePerSecond,
          arrivals,
          held,
          Optional.empty(),
          Optional.empty(),
          settle,
          measure);
    }

    /** The same at another rate. */
    Open at(int otherRatePerSecond) {
      return new Open(
          connections, otherRatePerSecond, arrivals, held, beside, outage, settle, measure);
    }

    /** The same beside so many open connections that send nothing. */
    Open holding(int others) {
      return new Open(
          connections, ratePerSecond, arrivals, others, beside, outage, settle, measure);
    }

    /** The same in that phase of an outage. */
    Open during(Outage phase) {
      return new Open(
          connections,
          ratePerSecond,
          arrivals,
          held,
          beside,
          Optional.of(phase),
          phase == Outage.OVER ? RETURN : settle,
          phase == Outage.BEGINS ? BEGINNING : measure);
    }

    /** The same beside connections that keep the server busy. */
    Open beside(Beside others) {
      return new Open(
          connections, ratePerSecond, arrivals, held, Optional.of(others), outage, settle, measure);
    }
  }

  /**
   * Rates that rise until the response time no longer keeps to a limit.
   *
   * @param slo the 99th percentile of the response time that is allowed
   * @param fromPercent share of the launch's own capacity that the first rate is
   * @param rungs how many rates are tried at most
   */
  record Ladder(
      Duration slo,
      int fromPercent,
      int rungs,
      int connections,
      Arrivals arrivals,
      Duration settle,
      Duration measure) {}

  /**
   * A step of a ladder: requests of a clock, at a rate that is decided when its turn comes.
   *
   * @param ratePerSecond 0 as long as it is not decided
   * @param attempt 2 where the rate is tried once more
   */
  record Rung(Ladder ladder, int number, int ratePerSecond, int attempt) implements LoadShape {

    /** The same with its rate. */
    public Rung at(int decidedPerSecond, int decidedAttempt) {
      return new Rung(ladder, number, decidedPerSecond, decidedAttempt);
    }

    @Override
    public int connections() {
      return ladder.connections();
    }

    @Override
    public Duration settle() {
      return ladder.settle();
    }

    @Override
    public Duration measure() {
      return ladder.measure();
    }
  }

  /**
   * More requests than the server can answer for a while, between times of few; rates are shares of
   * the launch's own capacity.
   *
   * @param ratePerSecond the lower rate; 0 as long as it is not decided
   */
  record Surge(
      int connections,
      Arrivals arrivals,
      int basePercent,
      int peakPercent,
      Duration settle,
      Duration before,
      Duration peak,
      Duration after,
      int ratePerSecond)
      implements LoadShape {

    /** The same with its rate. */
    public Surge at(int decidedPerSecond) {
      return new Surge(
          connections,
          arrivals,
          basePercent,
          peakPercent,
          settle,
          before,
          peak,
          after,
          decidedPerSecond);
    }

    @Override
    public Duration measure() {
      return before.plus(peak).plus(after);
    }
  }

  /** A closed load that other generators repeat between its two windows. */
  record Check(int number, int connections, Duration settle, Duration measure)
      implements LoadShape {

    /** The last of its windows. */
    public static final int LAST = 2;
  }

  /** Long-lived connections, shared by nobody. */
  int connections();

  /** All connections that are open at once. */
  default int allConnections() {
    return switch (this) {
      case Closed closed -> closed.connections();
      case Open open ->
          open.connections() + open.held() + open.beside().map(Beside::connections).orElse(0);
      case Rung _, Surge _, Check _ -> connections();
    };
  }

  /** Load before the measured window. */
  Duration settle();

  /** The measured window. */
  Duration measure();

  /** The name in files. */
  default String model() {
    return switch (this) {
      case Closed _, Check _ -> "closed";
      case Open _, Rung _, Surge _ -> "open";
    };
  }
}
