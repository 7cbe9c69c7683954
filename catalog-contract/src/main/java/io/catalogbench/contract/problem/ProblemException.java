package io.catalogbench.contract.problem;

/** Thrown where a request cannot be served; carries the answer and costs no stack trace. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  /** The body to answer with. */
  public Problem problem() {
    return problem;
  }
}
