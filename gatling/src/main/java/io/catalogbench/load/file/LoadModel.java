package io.catalogbench.load.file;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who decides when a request is due. */
public enum LoadModel {
  /** The server: a user sends its next request when the last one is answered. */
  @JsonProperty("closed")
  CLOSED,
  /** The schedule: requests are due at a fixed rate, whether earlier ones are answered or not. */
  @JsonProperty("open")
  OPEN
}
