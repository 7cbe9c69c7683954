package io.catalogbench.harness.result;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a run came. */
public enum RunStatus {
  /** Everything planned was measured. */
  @JsonProperty("complete")
  COMPLETE,
  /** Something planned is missing or failed; what there is can be used. */
  @JsonProperty("partial")
  PARTIAL,
  /** Nothing was measured. */
  @JsonProperty("failed")
  FAILED
}
