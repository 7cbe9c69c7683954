package io.catalogbench.load;

import io.catalogbench.load.Events.Border;
import io.catalogbench.load.file.WarmUp;
import io.catalogbench.load.record.FailureKind;
import io.catalogbench.load.record.Tally;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The warm-up as it happens. Its outcomes are counted, and are in no statistic. */
final class WarmUpRun {

  private final WarmUp warmUp;
  private final WarmUpPhases phases;
  private final List<RequestSequence> requests;
  private final Events events;
  private final Conductor conductor;
  private final Liveness liveness;
  private final Tally all = new Tally();
  private final AtomicLong nextRequest = new AtomicLong();
  private final AtomicInteger left = new AtomicInteger();
  private boolean begun;
  private long startNanos;

  /** A warm-up with {@code requests}, one sequence per scenario. */
  WarmUpRun(
      WarmUp warmUp,
      List<RequestSequence> requests,
      Events events,
      Conductor conductor,
      Liveness liveness) {
    this.warmUp = warmUp;
    this.phases = new WarmUpPhases(warmUp);
    this.requests = List.copyOf(requests);
    this.events = events;
    this.conductor = conductor;
    this.liveness = liveness;
  }

  /** Takes in one of the users; the first one starts the clock. */
  synchronized WarmUpUser join() {
    if (!begun) {
      begun = true;
      startNanos = nanos();
      events.warmUp(Border.BEGIN);
    }
    return new WarmUpUser(this, startNanos);
  }

  void leave() {
    if (left.incrementAndGet() == warmUp.connections()) {
      events.warmUp(Border.END);
    }
  }

  int connections() {
    return warmUp.connections();
  }

  WarmUpPhases phases() {
    return phases;
  }

  String nextPath(int scenario) {
    return requests.get(scenario).path(nextRequest.getAndIncrement());
  }

  Tally all() {
    return all;
  }

  long nanos() {
    return conductor.clock().nanos();
  }

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
}
