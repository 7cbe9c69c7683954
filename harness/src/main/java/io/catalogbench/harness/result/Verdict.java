package io.catalogbench.harness.result;

/** What a comparison found, seen from the baseline. */
public enum Verdict {
  /** Worse by more than the margin. */
  REGRESSED,
  /** Better by more than the margin. */
  IMPROVED,
  /** Shown to lie within the margin. */
  SAME,
  /** A difference that is not shown to exceed the margin. */
  SMALL_CHANGE,
  /** Nothing could be shown with these pairs. */
  INCONCLUSIVE,
  /** Not measured: too little was valid. */
  INVALID
}
