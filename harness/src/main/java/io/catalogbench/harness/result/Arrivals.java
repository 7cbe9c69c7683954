package io.catalogbench.harness.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How requests of an open load follow each other. */
public enum Arrivals {
  /** At equal distances. */
  @JsonProperty("even")
  EVEN,
  /** Independently of each other, as those of many users do: a Poisson process. */
  @JsonProperty("poisson")
  POISSON;

  /** What follows the description of a load. */
  String suffix() {
    return this == POISSON ? ", Poisson" : "";
  }

  /** The name in files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
