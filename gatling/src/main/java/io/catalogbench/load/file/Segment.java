package io.catalogbench.load.file;

import io.catalogbench.contract.load.LoadScenario;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * One scenario under one load: first some time to settle, then the window that is measured.
 *
 * @param id names its files; letters, digits, dot, underscore, hyphen
 * @param ratePerSecond how many requests are due per second; of the open model only
 * @param arrivals how they follow each other; even in the closed model
 * @param connections users, each with a connection of its own
 */
public record Segment(
    String id,
    LoadScenario scenario,
    LoadModel model,
    OptionalDouble ratePerSecond,
    Arrivals arrivals,
    int connections,
    Duration settle,
    Duration measure) {

  public Segment {
    if (ratePerSecond.isPresent() != (model == LoadModel.OPEN)) {
      throw new IllegalArgumentException(id + ": the open model, and no other, has a rate");
    }
    if (arrivals != Arrivals.EVEN && model != LoadModel.OPEN) {
      throw new IllegalArgumentException(id + ": only in the open model do requests arrive");
    }
    if (connections < 1 || settle.isNegative() || !measure.isPositive()) {
      throw new IllegalArgumentException(id + ": nothing to measure");
    }
  }
}
