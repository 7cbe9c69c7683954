package io.catalogbench.load.record;

import java.io.IOException;
import java.net.ConnectException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/** Why a request got no answer. */
public enum FailureKind {
  /** No connection: nobody listens, or the machine ran out of ports or files. */
  REFUSED,
  /** No complete answer in time. */
  TIMEOUT,
  /** The connection broke before the answer was complete. */
  CLOSED,
  /** The generator could not build, send or read it. */
  OTHER;

  /** The kind of failure that {@code cause} stands for. */
  public static FailureKind of(Throwable cause) {
    return switch (cause) {
      case ConnectException _ -> REFUSED;
      case TimeoutException _ -> TIMEOUT;
      case IOException _ -> CLOSED;
      default -> OTHER;
    };
  }

  /** The name in results. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
