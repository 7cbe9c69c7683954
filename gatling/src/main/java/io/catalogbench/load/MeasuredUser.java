package io.catalogbench.load;

import java.time.Duration;

/** A user of a segment: asks what is due when it is due, and tells the segment how that went. */
final class MeasuredUser implements VirtualUser {

  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long LONGEST_PAUSE_MILLIS = 1_000;

  /** Where the user is in its life. */
  private enum State {
    FREE,
    WAITING,
    SENDING,
    DONE
  }

  private final SegmentRun segment;
  private final Schedule schedule;
  private State state = State.FREE;
  private boolean lastFailed;
  private long pauseMillis;
  private String path = "";
  private long sentNanos;
  private long answeredNanos;
  private int status;

  MeasuredUser(SegmentRun segment, Schedule schedule) {
    this.segment = segment;
    this.schedule = schedule;
  }

  @Override
  public boolean next() {
    long nowNanos = segment.nanos();
    if (state == State.SENDING) {
      noteOutcome(nowNanos);
      state = State.FREE;
    }
    if (state == State.FREE && !schedule.advance(nowNanos, lastFailed)) {
      state = State.DONE;
    }
    if (segment.cutShort() || (state == State.DONE && segment.over())) {
      segment.leave();
      return false;
    }
    if (state == State.DONE) {
      pauseMillis = pauseUntil(segment.plannedEndNanos(), nowNanos) + 1;
    } else {
      pauseMillis = pauseUntil(schedule.dueNanos(), nowNanos);
      state = pauseMillis > 0 ? State.WAITING : State.SENDING;
    }
    return true;
  }

  private static long pauseUntil(long nanos, long nowNanos) {
    return Math.clamp((nanos - nowNanos) / NANOS_PER_MILLI, 0, LONGEST_PAUSE_MILLIS);
  }

  private void noteOutcome(long nowNanos) {
    lastFailed = status == 0;
    if (lastFailed) {
      segment.failed(schedule.dueNanos(), nowNanos, FailureLog.take());
    } else {
      segment.answered(schedule.dueNanos(), sentNanos, answeredNanos, status);
    }
  }

  @Override
  public boolean waits() {
    return state != State.SENDING;
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
