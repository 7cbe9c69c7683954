package io.catalogbench.load.file;

import io.catalogbench.contract.load.LoadScenario;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One scenario under one load: first some time to settle, then the window that is measured.
 *
 * @param id names its files; letters, digits, dot, underscore, hyphen
 * @param ratePerSecond how many requests are due per second; of the open model only
 * @param arrivals how they follow each other; even in the closed model
 * @param surge when more requests are due than the rate says; of the open model only
 * @param connections users, each with a connection of its own
 * @param interval length of the intervals of its histogram log
 */
public record Segment(
    String id,
    LoadScenario scenario,
    LoadModel model,
    OptionalDouble ratePerSecond,
    Arrivals arrivals,
    Optional<Surge> surge,
    int connections,
    Duration settle,
    Duration measure,
    Duration interval) {

  /** How long an interval of a histogram log is where a segment says nothing else. */
  public static final Duration INTERVAL = Duration.ofSeconds(1);

  /**
   * A time in the window in which requests come faster.
   *
   * @param factor how many times the rate
   * @param from its begin, from the window's
   * @param until its end, from the window's begin
   */
  public record Surge(double factor, Duration from, Duration until) {

    public Surge {
      if (!(factor > 0) || from.isNegative() || until.compareTo(from) < 0) {
        throw new IllegalArgumentException("no surge: %s, %s to %s".formatted(factor, from, until));
      }
    }
  }

  public Segment {
    if (ratePerSecond.isPresent() != (model == LoadModel.OPEN)) {
      throw new IllegalArgumentException(id + ": the open model, and no other, has a rate");
    }
    if (arrivals != Arrivals.EVEN && model != LoadModel.OPEN) {
      throw new IllegalArgumentException(id + ": only in the open model do requests arrive");
    }
    if (surge.isPresent() && model != LoadModel.OPEN) {
      throw new IllegalArgumentException(id + ": only in the open model are there surges");
    }
    if (connections < 1 || settle.isNegative() || !measure.isPositive()) {
      throw new IllegalArgumentException(id + ": nothing to measure");
    }
  }

  /** The same at another rate. */
  public Segment at(double otherRatePerSecond) {
    if (!(otherRatePerSecond > 0)) {
      throw new IllegalArgumentException(id + ": a rate must be positive: " + otherRatePerSecond);
    }
    return new Segment(
        id,
        scenario,
        model,
        OptionalDouble.of(otherRatePerSecond),
        arrivals,
        surge,
        connections,
        settle,
        measure,
        interval);
  }
}
