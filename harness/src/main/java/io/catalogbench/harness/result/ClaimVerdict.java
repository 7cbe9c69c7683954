package io.catalogbench.harness.result;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a documented figure. */
public enum ClaimVerdict {
  /** As documented, or more. */
  @JsonProperty("reproduced")
  REPRODUCED,
  /** The same direction, but less. */
  @JsonProperty("weaker")
  WEAKER,
  /** No difference was shown. */
  @JsonProperty("not-reproduced")
  NOT_REPRODUCED,
  /** The other direction. */
  @JsonProperty("reversed")
  REVERSED,
  /** What was documented has no counterpart here. */
  @JsonProperty("not-comparable")
  NOT_COMPARABLE,
  /** What would show it is missing, or is not to be relied on. */
  @JsonProperty("not-measured")
  NOT_MEASURED;

  /** True when measurements decide it. */
  public boolean decided() {
    return this != NOT_COMPARABLE && this != NOT_MEASURED;
  }
}
