package io.catalogbench.load;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/** Nanoseconds since the run began, and what they are in the world's time. */
final class RunClock {

  private final LongSupplier ticker;
  private final long originTicks;
  private final long originEpochNanos;

  private RunClock(LongSupplier ticker, long originEpochNanos) {
    this.ticker = ticker;
    this.originTicks = ticker.getAsLong();
    this.originEpochNanos = originEpochNanos;
  }

  /** The machine's clock, beginning now. */
  static RunClock system() {
    return new RunClock(System::nanoTime, ChronoUnit.NANOS.between(Instant.EPOCH, Instant.now()));
  }

  /** A clock that {@code ticker} drives. */
  static RunClock of(LongSupplier ticker) {
    return new RunClock(ticker, 0);
  }

  long nanos() {
    return ticker.getAsLong() - originTicks;
  }

  long epochNanos(long nanos) {
    return originEpochNanos + nanos;
  }
}
