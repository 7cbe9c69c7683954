package io.catalogbench.infra;

/** Thrown where PostgreSQL or Redis cannot be had as asked; the message ends with the remedy. */
public final class InfrastructureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InfrastructureException(String message) {
    super(message);
  }

  public InfrastructureException(String message, Throwable cause) {
    super(cause.getMessage() == null ? message : message + " (" + cause.getMessage() + ")", cause);
  }
}
