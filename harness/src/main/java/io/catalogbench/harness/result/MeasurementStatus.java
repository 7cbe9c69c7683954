package io.catalogbench.harness.result;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a measurement may be used. */
public enum MeasurementStatus {
  @JsonProperty("ok")
  OK,
  /** It was measured under broken rules: kept and shown, never compared. */
  @JsonProperty("invalid")
  INVALID,
  /** It could not be measured. */
  @JsonProperty("failed")
  FAILED
}
