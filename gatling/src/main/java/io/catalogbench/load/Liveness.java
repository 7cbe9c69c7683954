package io.catalogbench.load;

import io.catalogbench.load.record.FailureKind;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Watches whether the server answers at all. It is lost when a number of requests in a row failed
 * and the last answer is a while ago.
 */
final class Liveness {

  private static final long SILENCE_NANOS = Duration.ofSeconds(1).toNanos();
  private static final int FEWEST_FAILURES = 4;

  private final AtomicInteger failuresInARow = new AtomicInteger();
  private volatile long lastAnswerNanos;

  /** Hears of an answer, of whatever status. */
  void answered(long nowNanos) {
    lastAnswerNanos = nowNanos;
    if (failuresInARow.get() != 0) {
      failuresInARow.set(0);
    }
  }

  /** Hears of a request without an answer; true when the server is lost. */
  boolean lost(long nowNanos) {
    return failuresInARow.incrementAndGet() >= FEWEST_FAILURES
        && nowNanos - lastAnswerNanos >= SILENCE_NANOS;
  }

  /** What to say about it. */
  String reason(FailureKind kind) {
    return "the server no longer answers: %d requests in a row failed, the last one was %s"
        .formatted(failuresInARow.get(), kind.label());
  }
}
