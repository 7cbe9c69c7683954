package io.catalogbench.harness.run;

/** Thrown where something cannot be measured; the message says why and what would help. */
public final class MeasuringException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MeasuringException(String message) {
    super(message);
  }

  public MeasuringException(String message, Throwable cause) {
    super(cause.getMessage() == null ? message : message + ": " + cause.getMessage(), cause);
  }
}
