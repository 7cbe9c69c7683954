package io.catalogbench.harness.plan;

import java.time.Duration;

/** How requests are sent during one segment. */
public sealed interface LoadShape {

  /** How requests of a clock follow each other. */
  enum Arrivals {
    /** At equal distances. */
    EVEN,
    /** Independently of each other, as those of many users do. */
    POISSON
  }

  /** Each connection sends its next request at once: what the server can carry. */
  record Closed(int connections, Duration settle, Duration measure) implements LoadShape {}

  /**
   * Requests are sent by a clock, however slow the answers: what users wait for.
   *
   * @param held open connections beside them that send nothing
   */
  record Open(
      int connections,
      int ratePerSecond,
      Arrivals arrivals,
      int held,
      Duration settle,
      Duration measure)
      implements LoadShape {

    /** The same at another rate. */
    Open at(int otherRatePerSecond) {
      return new Open(connections, otherRatePerSecond, arrivals, held, settle, measure);
    }

    /** The same beside so many open connections that send nothing. */
    Open holding(int others) {
      return new Open(connections, ratePerSecond, arrivals, others, settle, measure);
    }
  }

  /** Long-lived connections, shared by nobody. */
  int connections();

  /** All connections that are open at once. */
  default int allConnections() {
    return switch (this) {
      case Closed closed -> closed.connections();
      case Open open -> open.connections() + open.held();
    };
  }

  /** Load before the measured window. */
  Duration settle();

  /** The measured window. */
  Duration measure();

  /** The name in files. */
  default String model() {
    return switch (this) {
      case Closed _ -> "closed";
      case Open _ -> "open";
    };
  }
}
