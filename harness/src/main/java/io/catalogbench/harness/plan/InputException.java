package io.catalogbench.harness.plan;

import java.util.List;

/** Thrown where a person's input cannot be used; says everything that is wrong with it. */
public final class InputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** One message for each fault. */
  public InputException(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
  }

  public InputException(String fault) {
    super(fault);
  }
}
