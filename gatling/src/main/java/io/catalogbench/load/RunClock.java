package io.catalogbench.load;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Nanoseconds since the run began, and what they are in the world's time. */
final class RunClock {

  private final long originTicks = System.nanoTime();
  private final long originEpochNanos = ChronoUnit.NANOS.between(Instant.EPOCH, Instant.now());

  long nanos() {
    return System.nanoTime() - originTicks;
  }

  long epochNanos(long nanos) {
    return originEpochNanos + nanos;
  }
}
