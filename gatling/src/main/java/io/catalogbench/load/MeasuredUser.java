package io.catalogbench.load;

import java.time.Duration;

/** A user of a segment: asks what is due when it is due, and tells the segment how that went. */
final class MeasuredUser implements VirtualUser {

  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long LONGEST_PAUSE_MILLIS = 1_000;

  /** What the user does at the moment. */
  private enum State {
    WAITING,
    SENDING
  }

  private final SegmentRun segment;
  private final Schedule schedule;
  private State state = State.WAITING;
  private boolean lastFailed;
  private long pauseMillis;
  private String path = "";
  private long freeNanos;
  private long sentNanos;
  private long answeredNanos;
  private int status;

  MeasuredUser(SegmentRun segment, Schedule schedule) {
    this.segment = segment;
    this.schedule = schedule;
    this.freeNanos = segment.nanos();
    schedule.advance(freeNanos, false);
  }

  @Override
  public boolean next() {
    long nowNanos = segment.nanos();
    if (state == State.SENDING) {
      noteOutcome(nowNanos);
      schedule.advance(nowNanos, lastFailed);
    }
    if (segment.cutShort() || schedule.over(nowNanos)) {
      segment.leave();
      return false;
    }
    pauseMillis = pauseMillis(nowNanos);
    state = pauseMillis > 0 ? State.WAITING : State.SENDING;
    return true;
  }

  /** Until the next request is due, but not beyond the window's end, which may come before it. */
  private long pauseMillis(long nowNanos) {
    long millis = (schedule.dueNanos() - nowNanos) / NANOS_PER_MILLI;
    if (!segment.over()) {
      long untilEnd = Math.max(0, segment.plannedEndNanos() - nowNanos) / NANOS_PER_MILLI;
      millis = Math.min(millis, untilEnd + 1);
    }
    return Math.clamp(millis, 0, LONGEST_PAUSE_MILLIS);
  }

  private void noteOutcome(long nowNanos) {
    lastFailed = status == 0;
    if (lastFailed) {
      segment.failed(schedule.dueNanos(), sentNanos, nowNanos, FailureLog.take());
      freeNanos = nowNanos;
    } else {
      segment.answered(schedule.dueNanos(), freeNanos, sentNanos, answeredNanos, status);
      freeNanos = answeredNanos;
    }
  }

  @Override
  public boolean waits() {
    return state == State.WAITING;
  }

  @Override
  public Duration pause() {
    return Duration.ofMillis(pauseMillis);
  }

  @Override
  public boolean checksBody() {
    return segment.bodies().samples(schedule.k());
  }

  @Override
  public String path() {
    path = segment.requests().path(schedule.k());
    status = 0;
    sentNanos = segment.nanos();
    return path;
  }

  @Override
  public boolean writes() {
    return segment.segment().scenario().writes();
  }

  @Override
  public String body() {
    return segment.requests().body(schedule.k()).orElseThrow();
  }

  @Override
  public boolean answered(int status) {
    answeredNanos = segment.nanos();
    this.status = status;
    return status / 100 == 2;
  }

  @Override
  public void body(byte[] body) {
    if (status / 100 == 2) {
      segment.bodies().check(path, body);
    }
  }
}
