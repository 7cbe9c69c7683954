package io.catalogbench.load.record;

import io.catalogbench.load.file.Segment;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * Records the outcome of each request of a segment, from any thread.
 *
 * <p>Throughput counts what ended inside the window, whenever it was due. Latency is that of the
 * requests that were due inside the window, however late they ended: a stall at its end counts.
 */
public final class SegmentRecorder {

  private final Window window;
  private final BodyCheck bodies;
  private final Tally all = new Tally();
  private final Tally inWindow = new Tally();
  private final LongAdder offered = new LongAdder();
  private final LongAdder achieved = new LongAdder();
  private final LongAdder abandoned = new LongAdder();
  private final Samples samples = new Samples();

  /** A recorder for what happens around {@code window}. */
  public SegmentRecorder(Window window, BodyCheck bodies) {
    this.window = window;
    this.bodies = bodies;
  }

  /**
   * Records an answer of any status.
   *
   * @param freeNanos since when its connection had nothing else to do
   */
  public void answered(
      long dueNanos, long freeNanos, long sentNanos, long answeredNanos, int status) {
    boolean good = status / 100 == 2;
    all.answer(status);
    if (window.contains(answeredNanos)) {
      inWindow.answer(status);
    }
    if (window.contains(dueNanos)) {
      offered.increment();
      if (good) {
        achieved.increment();
        samples.answered(dueNanos, freeNanos, sentNanos, answeredNanos);
      } else {
        samples.failed(answeredNanos - dueNanos);
      }
    }
  }

  /** Records that there was no answer. */
  public void failed(long dueNanos, long nowNanos, FailureKind kind) {
    all.failure(kind);
    if (window.contains(nowNanos)) {
      inWindow.failure(kind);
    }
    if (window.contains(dueNanos)) {
      offered.increment();
      samples.failed(nowNanos - dueNanos);
    }
  }

  /** Records that a request was never sent. */
  public void abandoned(long dueNanos) {
    if (window.contains(dueNanos)) {
      offered.increment();
      abandoned.increment();
    }
  }

  /** The times. */
  public Samples samples() {
    return samples;
  }

  /** The bodies that are checked. */
  public BodyCheck bodies() {
    return bodies;
  }

  /** What happened to all requests, in the window and around it. */
  public Tally all() {
    return all;
  }

  /**
   * What it came to.
   *
   * @param reason why it was cut short, if it was
   */
  public SegmentResult result(Segment segment, Optional<String> reason, long beginEpochNanos) {
    long completed = inWindow.good();
    return new SegmentResult(
        segment.id(),
        segment.scenario().label(),
        segment.model(),
        segment.connections(),
        segment.ratePerSecond(),
        reason.isEmpty(),
        reason,
        beginEpochNanos,
        window.nanos(),
        all.good() + all.bad(),
        all.good(),
        completed,
        completed * 1e9 / window.nanos(),
        inWindow.statuses(),
        inWindow.errors(),
        offered.sum(),
        achieved.sum(),
        abandoned.sum(),
        bodies.result(),
        samples.summary());
  }
}
