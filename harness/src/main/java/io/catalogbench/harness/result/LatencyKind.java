package io.catalogbench.harness.result;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which two moments a latency lies between. */
public enum LatencyKind {
  /** Sent to answered: what the server took. */
  @JsonProperty("service")
  SERVICE("service"),
  /** Intended start to answered: what a user waited. */
  @JsonProperty("response")
  RESPONSE("response"),
  /** Intended start to sent: how late the generator was. */
  @JsonProperty("lag")
  LAG("lag");

  private final String label;

  LatencyKind(String label) {
    this.label = label;
  }

  /** The name in files, and the tag in histogram logs. */
  public String label() {
    return label;
  }
}
