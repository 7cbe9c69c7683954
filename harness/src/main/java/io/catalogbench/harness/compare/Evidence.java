package io.catalogbench.harness.compare;

/** What a documented ratio is held against. */
sealed interface Evidence {

  /** How many times one cell of a suite takes as long as another. */
  record TwoCells(String scenario, String slow, String fast) implements Evidence {}
}
