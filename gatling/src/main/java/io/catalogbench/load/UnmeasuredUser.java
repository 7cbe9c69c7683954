package io.catalogbench.load;

import io.catalogbench.load.Unmeasured.Over;
import io.catalogbench.load.Unmeasured.Pause;
import io.catalogbench.load.Unmeasured.Slice;
import java.time.Duration;
import java.util.Optional;

/** A user of load that is in no statistic: one request after the other, or a pause. */
final class UnmeasuredUser implements VirtualUser {

  private static final Duration AFTER_FAILURE = Duration.ofMillis(100);

  private final Unmeasured load;
  private final Unmeasured.Course course;
  private boolean sending;
  private RequestSupply.Asked asked = new RequestSupply.Asked("", Optional.empty());
  private int status;
  private long sentNanos;
  private Duration pause = Duration.ZERO;

  UnmeasuredUser(Unmeasured load, Unmeasured.Course course) {
    this.load = load;
    this.course = course;
  }

  @Override
  public boolean next() {
    boolean failed = sending && status == 0;
    if (failed) {
      load.failed(sentNanos, FailureLog.take());
    } else if (sending) {
      load.answered(status);
    }
    boolean goesOn = !load.cutShort() && enter(course.phase());
    if (!goesOn) {
      course.leave();
    } else if (failed) {
      rest(AFTER_FAILURE);
    }
    return goesOn;
  }

  private boolean enter(Unmeasured.Phase phase) {
    return switch (phase) {
      case Slice slice -> {
        sending = true;
        asked = course.next(slice.scenario());
        yield true;
      }
      case Pause(long nanos) -> {
        rest(Duration.ofMillis(1 + nanos / 1_000_000));
        yield true;
      }
      case Over() -> false;
    };
  }

  private void rest(Duration duration) {
    sending = false;
    pause = duration;
  }

  @Override
  public boolean waits() {
    return !sending;
  }

  @Override
  public Duration pause() {
    return pause;
  }

  @Override
  public boolean checksBody() {
    return false;
  }

  @Override
  public String path() {
    status = 0;
    sentNanos = load.nanos();
    return asked.path();
  }

  @Override
  public boolean writes() {
    return asked.body().isPresent();
  }

  @Override
  public String body() {
    return asked.body().orElseThrow();
  }

  @Override
  public boolean answered(int status) {
    this.status = status;
    return status / 100 == 2;
  }

  @Override
  public void body(byte[] body) {
    throw new IllegalStateException("bodies of this load are not checked");
  }
}
