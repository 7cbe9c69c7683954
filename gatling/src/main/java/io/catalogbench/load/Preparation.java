package io.catalogbench.load;

import io.catalogbench.load.Unmeasured.Over;
import io.catalogbench.load.Unmeasured.Pause;
import io.catalogbench.load.Unmeasured.Phase;
import io.catalogbench.load.Unmeasured.Slice;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The time before a segment of a conducted run: its users send or rest as they are told, until they
 * are told to be measured.
 */
final class Preparation implements Unmeasured.Course {

  private static final long LOOK_NANOS = Duration.ofMillis(2).toNanos();

  private final String segment;
  private final RequestSupply requests;
  private final Unmeasured load;
  private final Events events;
  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile Command command = Command.REST;

  Preparation(String segment, RequestSupply requests, Unmeasured load, Events events) {
    this.segment = segment;
    this.requests = requests;
    this.load = load;
    this.events = events;
  }

  /** What whoever conducts the run tells it to do. */
  enum Command {
    /** Send as fast as it is answered, on the connections of the segment. */
    LOAD,
    /** Send nothing. */
    REST,
    /** Let the segment begin. */
    MEASURE,
    /** Leave the segment out. */
    SKIP
  }

  /** Takes in one of the users; the first one tells that the segment's turn has come. */
  UnmeasuredUser join() {
    if (begun.compareAndSet(false, true)) {
      events.ready(segment);
    }
    return new UnmeasuredUser(load, this);
  }

  /** True from the time when its first user has joined until the segment may begin. */
  boolean underWay() {
    return begun.get() && command != Command.MEASURE && command != Command.SKIP;
  }

  void obey(Command command) {
    this.command = command;
  }

  @Override
  public Phase phase() {
    return switch (command) {
      case LOAD -> new Slice(0);
      case REST -> new Pause(LOOK_NANOS);
      case MEASURE, SKIP -> new Over();
    };
  }

  @Override
  public RequestSupply.Asked next(int scenario) {
    return requests.next();
  }

  @Override
  public void leave() {
    // the segment takes its users over
  }
}
