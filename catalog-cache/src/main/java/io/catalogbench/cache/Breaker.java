package io.catalogbench.cache;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Keeps requests away from a store that fails: after some failures in a row it is open for a while,
 * then lets one request through at a time until one succeeds.
 */
final class Breaker {

  static final int FAILURES_TO_OPEN = 5;
  static final Duration OPEN = Duration.ofSeconds(1);

  private static final long CLOSED = 0;

  private final LongSupplier nanoTime;
  private final AtomicInteger failuresInARow = new AtomicInteger();

  /** When the next request may try, on the clock of {@code nanoTime}, never {@code CLOSED}. */
  private final AtomicLong nextTryNanos = new AtomicLong(CLOSED);

  Breaker(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Whether a request may use the store; while open, true for one request at a time. */
  boolean admits() {
    long next = nextTryNanos.get();
    if (next == CLOSED) {
      return true;
    }
    long now = nanoTime.getAsLong();
    return now - next >= 0 && nextTryNanos.compareAndSet(next, later(now));
  }

  void succeeded() {
    if (failuresInARow.get() != 0) {
      failuresInARow.set(0);
      nextTryNanos.set(CLOSED);
    }
  }

  void failed() {
    if (failuresInARow.incrementAndGet() >= FAILURES_TO_OPEN) {
      nextTryNanos.set(later(nanoTime.getAsLong()));
    }
  }

  private static long later(long now) {
    long later = now + OPEN.toNanos();
    return later == CLOSED ? 1 : later;
  }
}
