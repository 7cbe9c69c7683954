package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Run;

/** What follows from the facts of a run. */
public final class Conclusions {

  private Conclusions() {}

  /** The run with the comparisons and claims that its measurements allow. */
  public static Run drawn(Run run) {
    return run.withComparisons(Comparisons.of(run)).withClaims(Claims.of(run));
  }
}
