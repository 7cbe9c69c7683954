package io.catalogbench.load;

import io.catalogbench.load.record.Window;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A request is due as soon as the last one is answered. After a failure the user waits a little.
 */
final class ClosedSchedule implements Schedule {

  private static final long AFTER_FAILURE_NANOS = 100_000_000;

  private final AtomicLong requests;
  private final Window window;
  private long k;
  private long dueNanos;

  /** Takes numbers from {@code requests}, which the segment's users share. */
  ClosedSchedule(AtomicLong requests, Window window) {
    this.requests = requests;
    this.window = window;
  }

  @Override
  public void advance(long nowNanos, boolean lastFailed) {
    k = requests.getAndIncrement();
    dueNanos = lastFailed ? nowNanos + AFTER_FAILURE_NANOS : nowNanos;
  }

  @Override
  public boolean over(long nowNanos) {
    return window.closed();
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
