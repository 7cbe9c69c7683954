package io.catalogbench.load;

import io.catalogbench.load.WarmUpPhases.Over;
import io.catalogbench.load.WarmUpPhases.Pause;
import io.catalogbench.load.WarmUpPhases.Slice;
import java.time.Duration;

/** A user of the warm-up: one request after the other, of whatever scenario has its slice. */
final class WarmUpUser implements VirtualUser {

  private static final Duration AFTER_FAILURE = Duration.ofMillis(100);

  private final WarmUpRun warmUp;
  private final long startNanos;
  private boolean sending;
  private int scenario;
  private int status;
  private long sentNanos;
  private Duration pause = Duration.ZERO;

  WarmUpUser(WarmUpRun warmUp, long startNanos) {
    this.warmUp = warmUp;
    this.startNanos = startNanos;
  }

  @Override
  public boolean next() {
    boolean failed = sending && status == 0;
    if (failed) {
      warmUp.failed(sentNanos, FailureLog.take());
    } else if (sending) {
      warmUp.answered(status);
    }
    boolean goesOn = !warmUp.cutShort() && enter(phase());
    if (!goesOn) {
      warmUp.leave();
    } else if (failed) {
      rest(AFTER_FAILURE);
    }
    return goesOn;
  }

  private WarmUpPhases.Phase phase() {
    return warmUp.phases().at(warmUp.nanos() - startNanos);
  }

  private boolean enter(WarmUpPhases.Phase phase) {
    return switch (phase) {
      case Slice slice -> {
        sending = true;
        scenario = slice.scenario();
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
    sentNanos = warmUp.nanos();
    return warmUp.nextPath(scenario);
  }

  @Override
  public boolean answered(int status) {
    this.status = status;
    return status / 100 == 2;
  }

  @Override
  public void body(byte[] body) {
    throw new IllegalStateException("bodies are not checked while warming up");
  }
}
