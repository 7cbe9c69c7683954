package io.catalogbench.contract.settings;

/** Thrown where a server cannot start as asked; the message is for the person who started it. */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  /** {@code exitCode} is 0 when the message is the help that was asked for, else 2. */
  public SettingsException(String message, int exitCode) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The exit code of the process. */
  public int exitCode() {
    return exitCode;
  }
}
