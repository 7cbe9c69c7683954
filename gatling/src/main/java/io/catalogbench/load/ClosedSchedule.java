package io.catalogbench.load;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * A request is due as soon as the last one is answered. After a failure the user waits a little.
 */
final class ClosedSchedule implements Schedule {

  private static final long AFTER_FAILURE_NANOS = 100_000_000;

  private final AtomicLong requests;
  private final BooleanSupplier over;
  private long k;
  private long dueNanos;

  /** Takes numbers from {@code requests}, shared by the segment's users, until it is over. */
  ClosedSchedule(AtomicLong requests, BooleanSupplier over) {
    this.requests = requests;
    this.over = over;
  }

  @Override
  public boolean advance(long nowNanos, boolean lastFailed) {
    if (over.getAsBoolean()) {
      return false;
    }
    k = requests.getAndIncrement();
    dueNanos = lastFailed ? nowNanos + AFTER_FAILURE_NANOS : nowNanos;
    return true;
  }

  @Override
  public long k() {
    return k;
  }

  @Override
  public long dueNanos() {
    return dueNanos;
  }
}
