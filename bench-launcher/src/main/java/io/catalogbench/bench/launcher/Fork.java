package io.catalogbench.bench.launcher;

import java.util.Optional;

/**
 * One JVM that ran one cell: the unit of replication.
 *
 * @param attempt counted from 1; a disturbed fork is started again
 * @param rulerBefore the ruler before it
 * @param rulerAfter the ruler after it
 * @param fault why its numbers are not used; empty when they are
 */
public record Fork(
    Slot slot,
    int attempt,
    Outcome outcome,
    Ruler.Reading rulerBefore,
    Ruler.Reading rulerAfter,
    Optional<String> fault) {

  /** Its numbers, if they may be used. */
  public Optional<Outcome.Measured> valid() {
    return fault.isEmpty() && outcome instanceof Outcome.Measured measured
        ? Optional.of(measured)
        : Optional.empty();
  }

  /** Whether it stood still for a while, by itself or because the machine did. */
  boolean stalled() {
    return outcome instanceof Outcome.Measured measured && Flag.stalls(measured);
  }
}
