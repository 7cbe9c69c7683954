package io.catalogbench.load;

import io.catalogbench.load.Events.Border;
import io.catalogbench.load.file.Segment;
import io.catalogbench.load.record.BodyCheck;
import io.catalogbench.load.record.FailureKind;
import io.catalogbench.load.record.SampleLog;
import io.catalogbench.load.record.SegmentRecorder;
import io.catalogbench.load.record.Tally;
import io.catalogbench.load.record.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A segment as it happens: users join, settle, are measured while the window is open, and leave.
 * The conductor opens and closes the window and writes the files.
 */
final class SegmentRun {

  private static final long HEAD_START_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final long seed;
  private final RequestSequence requests;
  private final Path out;
  private final Events events;
  private final Conductor conductor;
  private final Liveness liveness;
  private final Window window = new Window();
  private final SegmentRecorder recorder;
  private final AtomicLong nextRequest = new AtomicLong();
  private final AtomicInteger joined = new AtomicInteger();
  private final AtomicInteger left = new AtomicInteger();
  private volatile Segment segment;
  private volatile boolean skipped;
  private Optional<Timetable> timetable = Optional.empty();
  private long startNanos;
  private volatile long plannedEndNanos;
  private long beginEpochNanos;
  private Optional<SampleLog> log = Optional.empty();

  SegmentRun(
      Segment segment,
      RequestSequence requests,
      long seed,
      BodyCheck bodies,
      Path out,
      Events events,
      Conductor conductor,
      Liveness liveness) {
    this.segment = segment;
    this.requests = requests;
    this.seed = seed;
    this.out = out;
    this.events = events;
    this.conductor = conductor;
    this.liveness = liveness;
    this.recorder = new SegmentRecorder(window, bodies);
  }

  /** Takes in one of the segment's users; the first one starts the clock. */
  synchronized MeasuredUser join() {
    int user = joined.getAndIncrement();
    if (user == 0) {
      timetable = timetable();
    }
    if (user == 0 && !skipped) {
      startNanos = nanos() + HEAD_START_NANOS;
      long settledNanos = startNanos + segment.settle().toNanos();
      plannedEndNanos = settledNanos + segment.measure().toNanos();
      conductor.at(settledNanos, this::begin);
    }
    return new MeasuredUser(this, schedule(user));
  }

  private Optional<Timetable> timetable() {
    if (segment.ratePerSecond().isEmpty()) {
      return Optional.empty();
    }
    Timetable calm = Timetable.of(segment.arrivals(), segment.ratePerSecond().getAsDouble(), seed);
    return Optional.of(
        segment
            .surge()
            .map(
                surge ->
                    calm.withSurge(
                        surge.factor(),
                        segment.settle().plus(surge.from()).toNanos(),
                        segment.settle().plus(surge.until()).toNanos()))
            .orElse(calm));
  }

  /** Gives an open segment that nobody has joined yet another rate. */
  synchronized void at(double ratePerSecond) {
    segment = segment.at(ratePerSecond);
  }

  /** Leaves the segment out: whoever joins leaves at once, and nothing is written. */
  void skip() {
    skipped = true;
  }

  private Schedule schedule(int user) {
    return switch (segment.model()) {
      case CLOSED -> new ClosedSchedule(nextRequest, window);
      case OPEN ->
          new OpenSchedule(
              timetable.orElseThrow(),
              user,
              segment.connections(),
              startNanos,
              window,
              recorder::abandoned);
    };
  }

  /** A user has left; with the last one the segment is over. */
  void leave() {
    if (left.incrementAndGet() == segment.connections()) {
      conductor.write(this::finish);
    }
  }

  private void begin() {
    if (cutShort()) {
      return;
    }
    long nowNanos = nanos();
    window.open(nowNanos);
    plannedEndNanos = nowNanos + segment.measure().toNanos();
    beginEpochNanos = conductor.clock().epochNanos(nowNanos);
    events.segment(segment.id(), Border.BEGIN, beginEpochNanos);
    conductor.at(plannedEndNanos, this::end);
    conductor.write(this::openLog);
    writeIntervalAt(nowNanos + segment.interval().toNanos());
  }

  private void openLog() throws IOException {
    log =
        Optional.of(
            new SampleLog(
                out.resolve(segment.id() + ".hlog"),
                segment.id() + ": " + segment.scenario().label(),
                TimeUnit.NANOSECONDS.toMillis(beginEpochNanos)));
  }

  private void writeIntervalAt(long atNanos) {
    conductor.at(
        atNanos,
        () -> {
          if (!window.closed()) {
            conductor.write(() -> log.ifPresent(this::writeInterval));
            writeIntervalAt(atNanos + segment.interval().toNanos());
          }
        });
  }

  private void writeInterval(SampleLog open) {
    recorder.samples().moveTo(open, epochMillis());
  }

  private synchronized void end() {
    if (window.opened() && !window.closed()) {
      long nowNanos = nanos();
      window.close(nowNanos);
      events.segment(segment.id(), Border.END, conductor.clock().epochNanos(nowNanos));
    }
  }

  /** Writes the files of a segment that began; if it is cut short, it ends here. */
  void finish() throws IOException {
    Optional<String> reason =
        window.closed() ? Optional.empty() : Optional.of(conductor.stopped().getNow("unknown"));
    end();
    if (log.isPresent()) {
      try (SampleLog last = log.get()) {
        log = Optional.empty();
        writeInterval(last);
      }
      recorder.result(segment, reason, beginEpochNanos).write(out);
    }
  }

  private long epochMillis() {
    return TimeUnit.NANOSECONDS.toMillis(conductor.clock().epochNanos(nanos()));
  }

  long nanos() {
    return conductor.clock().nanos();
  }

  Segment segment() {
    return segment;
  }

  RequestSequence requests() {
    return requests;
  }

  BodyCheck bodies() {
    return recorder.bodies();
  }

  /** What happened to all its requests, measured or not. */
  Tally all() {
    return recorder.all();
  }

  long plannedEndNanos() {
    return plannedEndNanos;
  }

  /** True once the window is closed. */
  boolean over() {
    return window.closed();
  }

  /** True when the run was stopped, or the segment is left out. */
  boolean cutShort() {
    return skipped || conductor.stopped().isDone();
  }

  void answered(long dueNanos, long freeNanos, long sentNanos, long answeredNanos, int status) {
    liveness.answered();
    recorder.answered(dueNanos, freeNanos, sentNanos, answeredNanos, status);
  }

  void failed(long dueNanos, long sentNanos, long nowNanos, FailureKind kind) {
    recorder.failed(dueNanos, nowNanos, kind);
    if (liveness.lost(sentNanos, nowNanos)) {
      conductor.stop(liveness.reason(kind));
    }
  }
}
