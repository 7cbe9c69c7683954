package io.catalogbench.harness.result;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way a metric gets better. */
public enum Direction {
  @JsonProperty("higher_is_better")
  HIGHER_IS_BETTER,
  @JsonProperty("lower_is_better")
  LOWER_IS_BETTER,
  /** Neither: the figure describes, it doesn't judge. */
  @JsonProperty("neutral")
  NEUTRAL
}
