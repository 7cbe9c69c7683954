package io.catalogbench.harness.plan;

import java.time.Duration;

/**
 * What a server goes through before it is measured: bursts of all scenarios with pauses between
 * them, in which the compiler catches up.
 *
 * @param duration of all bursts together
 * @param pause between two bursts
 * @param steadyWithin how long each closed window waits, under its own load, for the server's
 *     compiler to have nothing left to do
 * @param steadyBurst how long that load comes at a time; too few requests in it leave the compiler
 *     nothing to do long before the server is warm
 */
public record WarmUp(
    Duration duration,
    Duration pause,
    int bursts,
    int connections,
    Duration steadyWithin,
    Duration steadyBurst) {

  /** The same for a target that serves {@code share} of the plan's scenarios, 0 to 1. */
  public WarmUp forShare(double share) {
    return new WarmUp(
        Duration.ofMillis(Math.round(duration.toMillis() * share)),
        pause,
        bursts,
        connections,
        steadyWithin,
        steadyBurst);
  }

  /** Bursts and pauses together. */
  public Duration total() {
    return duration.plus(pause.multipliedBy(bursts));
  }
}
