package io.catalogbench.harness.plan;

import java.time.Duration;

/**
 * What a server goes through before it is measured: bursts of all scenarios with pauses between
 * them, in which the compiler catches up.
 *
 * @param duration of all bursts together
 * @param pause between two bursts
 */
public record WarmUp(Duration duration, Duration pause, int bursts, int connections) {

  /** Bursts and pauses together. */
  public Duration total() {
    return duration.plus(pause.multipliedBy(bursts));
  }
}
