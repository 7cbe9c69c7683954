package io.catalogbench.harness.plan;

import java.time.Duration;

/** How requests are sent during one segment. */
public sealed interface LoadShape {

  /** Each connection sends its next request at once: what the server can carry. */
  record Closed(int connections, Duration settle, Duration measure) implements LoadShape {}

  /** Requests are sent by a clock, however slow the answers: what users wait for. */
  record Open(int connections, int ratePerSecond, Duration settle, Duration measure)
      implements LoadShape {}

  /** Long-lived connections, shared by nobody. */
  int connections();

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
