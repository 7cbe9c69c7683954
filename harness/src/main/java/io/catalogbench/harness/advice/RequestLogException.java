package io.catalogbench.harness.advice;

import java.util.List;

/** Thrown where a log of requests cannot be read; says everything that is wrong with it. */
public final class RequestLogException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RequestLogException(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
  }

  RequestLogException(List<String> faults, Throwable cause) {
    super(String.join(System.lineSeparator(), faults), cause);
  }
}
