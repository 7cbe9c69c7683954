package io.catalogbench.harness.result;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of the cache around a window. */
public enum OutagePhase {
  @JsonProperty("before")
  BEFORE("before Redis stops"),
  /** It ends as the window begins: the breaker is closed at first. */
  @JsonProperty("begins")
  BEGINS("as Redis stops"),
  /** It is gone: the breaker is open. */
  @JsonProperty("lasts")
  LASTS("without Redis"),
  /** It came back empty before the window. */
  @JsonProperty("over")
  OVER("with Redis again");

  private final String words;

  OutagePhase(String words) {
    this.words = words;
  }

  /** How it is told, after a load. */
  public String words() {
    return words;
  }

  /** True while Redis is gone. */
  public boolean gone() {
    return this == BEGINS || this == LASTS;
  }
}
