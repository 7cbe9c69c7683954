package io.catalogbench.load;

import io.catalogbench.load.record.FailureKind;
import io.catalogbench.load.record.Tally;

/** Requests that are in no statistic; their outcomes are counted. */
final class Unmeasured {

  private final Conductor conductor;
  private final Liveness liveness;
  private final Tally all = new Tally();

  Unmeasured(Conductor conductor, Liveness liveness) {
    this.conductor = conductor;
    this.liveness = liveness;
  }

  /** What is sent when. */
  interface Course {

    /** What a user does now. */
    Phase phase();

    /** The next request of the scenario of that number. */
    RequestSupply.Asked next(int scenario);

    /** A user has left. */
    void leave();
  }

  /** A moment of a course. */
  sealed interface Phase {}

  /** Requests of the scenario of that number are sent. */
  record Slice(int scenario) implements Phase {}

  /** Nothing is sent for that long. */
  record Pause(long nanos) implements Phase {}

  /** The load is over. */
  record Over() implements Phase {}

  long nanos() {
    return conductor.clock().nanos();
  }

  /** True when the run was stopped. */
  boolean cutShort() {
    return conductor.stopped().isDone();
  }

  void answered(int status) {
    liveness.answered();
    all.answer(status);
  }

  void failed(long sentNanos, FailureKind kind) {
    all.failure(kind);
    if (liveness.lost(sentNanos, nanos())) {
      conductor.stop(liveness.reason(kind));
    }
  }

  /** What happened to all requests so far. */
  Tally all() {
    return all;
  }
}
