package io.catalogbench.harness.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** How requests arrive. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "model")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Load.Closed.class, name = "closed"),
  @JsonSubTypes.Type(value = Load.Open.class, name = "open"),
  @JsonSubTypes.Type(value = Load.Step.class, name = "step"),
  @JsonSubTypes.Type(value = Load.Ladder.class, name = "ladder"),
  @JsonSubTypes.Type(value = Load.Surge.class, name = "surge"),
  @JsonSubTypes.Type(value = Load.CrossCheck.class, name = "cross-check")
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
   * @param beside connections that keep the server busy meanwhile; absent when none
   * @param outage what becomes of the cache meanwhile; absent where it runs on
   */
  record Open(
      @JsonProperty("rate") double ratePerSecond,
      Optional<Integer> connections,
      Optional<Arrivals> arrivals,
      Optional<Integer> held,
      Optional<Beside> beside,
      Optional<OutagePhase> outage)
      implements Load {

    /** Evenly, with no other connections. */
    public Open(double ratePerSecond, Optional<Integer> connections) {
      this(ratePerSecond, connections, Optional.empty(), Optional.empty());
    }

    /** With nothing beside them but connections that ask nothing, and a cache that runs on. */
    public Open(
        double ratePerSecond,
        Optional<Integer> connections,
        Optional<Arrivals> arrivals,
        Optional<Integer> held) {
      this(ratePerSecond, connections, arrivals, held, Optional.empty(), Optional.empty());
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
          "open, %,.0f/s%s%s%s%s",
          ratePerSecond,
          arrivals.filter(Arrivals.POISSON::equals).map(_ -> ", Poisson").orElse(""),
          held.map(count -> String.format(Locale.ROOT, ", %,d idle connections", count)).orElse(""),
          beside.map(others -> ", " + others).orElse(""),
          outage.map(phase -> ", " + phase.words()).orElse(""));
    }
  }

  /**
   * One rate of a ladder, by the clock.
   *
   * @param attempt counted from 1; a rate that failed once is tried again
   */
  record Step(
      @JsonProperty("rate") double ratePerSecond, int connections, Arrivals arrivals, int attempt)
      implements Load {

    @Override
    public String model() {
      return "step";
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "step, %,.0f/s%s%s",
          ratePerSecond,
          arrivals.suffix(),
          attempt > 1 ? ", once more" : "");
    }
  }

  /**
   * Rates that rise until the response time no longer keeps to a limit; what they came to together.
   *
   * @param sloMillis the 99th percentile of the response time that is allowed
   */
  record Ladder(long sloMillis, int connections, Arrivals arrivals) implements Load {

    @Override
    public String model() {
      return "ladder";
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "ladder, p99 within %,d ms%s", sloMillis, arrivals.suffix());
    }
  }

  /**
   * More than the server can answer for a while, between times of less; by the clock.
   *
   * @param basePercent of what the launch answered under the closed load
   * @param peakPercent of the same, in between
   */
  record Surge(
      int basePercent,
      int peakPercent,
      int connections,
      Arrivals arrivals,
      long beforeMillis,
      long peakMillis,
      long afterMillis)
      implements Load {

    /** From the begin to the end of the load. */
    public long lengthMillis() {
      return beforeMillis + peakMillis + afterMillis;
    }

    @Override
    public String model() {
      return "surge";
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d %% of capacity, %d %% for %s s, %d %%%s",
          basePercent,
          peakPercent,
          BigDecimal.valueOf(peakMillis, 3).stripTrailingZeros().toPlainString(),
          basePercent,
          arrivals.suffix());
    }
  }

  /**
   * A closed load that several generators repeat against the same launch.
   *
   * @param tool who sends it
   */
  record CrossCheck(String tool, int connections) implements Load {

    /** The generator that measures everything else. */
    public static final String GATLING = "gatling";

    @Override
    public String model() {
      return "cross-check";
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%s, closed, %,d connections", tool, connections);
    }
  }
}
