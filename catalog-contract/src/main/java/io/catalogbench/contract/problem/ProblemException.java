package io.catalogbench.contract.problem;

import java.util.Map;

/** Thrown where a request cannot be served; carries the answer and costs no stack trace. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final transient Map<String, String> headers;

  public ProblemException(Problem problem) {
    this(problem, Map.of());
  }

  /** {@code headers} are sent with the problem, by name. */
  public ProblemException(Problem problem, Map<String, String> headers) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
    this.headers = Map.copyOf(headers);
  }

  /** The body to answer with. */
  public Problem problem() {
    return problem;
  }

  /** The headers to answer with, besides those of every problem. */
  public Map<String, String> headers() {
    return headers;
  }
}
