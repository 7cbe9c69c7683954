package io.catalogbench.infra;

import java.net.UnknownHostException;

/** Thrown where PostgreSQL or Redis cannot be had as asked; the message ends with the remedy. */
public final class InfrastructureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InfrastructureException(String message) {
    super(message);
  }

  public InfrastructureException(String message, Throwable cause) {
    super(cause.getMessage() == null ? message : message + " (" + reason(cause) + ")", cause);
  }

  /** Drivers say of a name that nobody knows no more than that they could not connect. */
  private static String reason(Throwable cause) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      if (at instanceof UnknownHostException unknown) {
        return "unknown host " + unknown.getMessage();
      }
    }
    return String.valueOf(cause.getMessage());
  }
}
