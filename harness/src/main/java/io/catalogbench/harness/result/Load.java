package io.catalogbench.harness.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Locale;
import java.util.Optional;

/** How requests arrive. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "model")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Load.Closed.class, name = "closed"),
  @JsonSubTypes.Type(value = Load.Open.class, name = "open")
})
public sealed interface Load {

  /** The name of the model in files. */
  String model();

  /** Each connection sends its next request when the last one was answered. */
  record Closed(int connections) implements Load {
    public Closed {
      if (connections < 1) {
        throw new IllegalArgumentException("connections must be at least 1: " + connections);
      }
    }

    @Override
    public String model() {
      return "closed";
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "closed, %,d connections", connections);
    }
  }

  /**
   * Requests start by the clock, answered or not.
   *
   * @param connections how many carry them
   * @param arrivals how they follow each other; absent when evenly
   * @param held how many open connections there are beside them; absent when none
   */
  record Open(
      @JsonProperty("rate") double ratePerSecond,
      Optional<Integer> connections,
      Optional<Arrivals> arrivals,
      Optional<Integer> held)
      implements Load {

    /** Evenly, with no other connections. */
    public Open(double ratePerSecond, Optional<Integer> connections) {
      this(ratePerSecond, connections, Optional.empty(), Optional.empty());
    }

    public Open {
      if (!(ratePerSecond > 0) || Double.isInfinite(ratePerSecond)) {
        throw new IllegalArgumentException("rate must be positive: " + ratePerSecond);
      }
    }

    @Override
    public String model() {
      return "open";
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "open, %,.0f/s%s%s",
          ratePerSecond,
          arrivals.filter(Arrivals.POISSON::equals).map(_ -> ", Poisson").orElse(""),
          held.map(count -> String.format(Locale.ROOT, ", %,d idle connections", count))
              .orElse(""));
    }
  }
}
