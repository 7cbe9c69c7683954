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
  /** Intended start to sent: how late a request was, whoever kept it. */
  @JsonProperty("lag")
  LAG("lag"),
  /**
   * The part of the lag that is the generator's own: to sent, from the intended start or from when
   * the connection was free for the request, whichever came later.
   */
  @JsonProperty("lateness")
  LATENESS("lateness");

  private final String label;

  LatencyKind(String label) {
    this.label = label;
  }

  /** The name in files, and the tag in histogram logs. */
  public String label() {
    return label;
  }
}
