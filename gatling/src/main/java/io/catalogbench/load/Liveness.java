package io.catalogbench.load;

import io.catalogbench.load.record.FailureKind;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Watches whether the server answers at all. It is lost when a number of requests in a row got no
 * answer, over some time.
 */
final class Liveness {

  private static final long SILENCE_NANOS = Duration.ofSeconds(1).toNanos();
  private static final int FEWEST_FAILURES = 4;

  private final AtomicInteger failuresInARow = new AtomicInteger();
  private volatile long silentSinceNanos;

  /** Hears of an answer, of whatever status. */
  void answered() {
    if (failuresInARow.get() != 0) {
      failuresInARow.set(0);
    }
  }

  /** Hears of a request without an answer; true when the server is lost. */
  boolean lost(long sentNanos, long nowNanos) {
    int failures = failuresInARow.incrementAndGet();
    if (failures == 1) {
      silentSinceNanos = sentNanos;
    }
    return failures >= FEWEST_FAILURES && nowNanos - silentSinceNanos >= SILENCE_NANOS;
  }

  /** What to say about it. */
  String reason(FailureKind kind) {
    return "the server no longer answers: %d requests in a row failed, the last one was %s"
        .formatted(failuresInARow.get(), kind.label());
  }
}
