package io.catalogbench.load.record;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** The times of one segment. Any thread records; one thread moves what is recorded to the log. */
public final class Samples {

  /** Longer times are recorded as this: one minute. */
  static final long HIGHEST_NANOS = 60_000_000_000L;

  private static final int SIGNIFICANT_DIGITS = 3;

  private final Recorder service = recorder();
  private final Recorder response = recorder();
  private final Recorder lag = recorder();
  private final Recorder lateness = recorder();
  private final Recorder failed = recorder();
  private final Map<Times, Histogram> totals = new EnumMap<>(Times.class);

  private static Recorder recorder() {
    return new Recorder(1, HIGHEST_NANOS, SIGNIFICANT_DIGITS);
  }

  /**
   * Records a good answer: when it was due, sent and answered.
   *
   * @param freeNanos since when its connection had nothing else to do
   */
  public void answered(long dueNanos, long freeNanos, long sentNanos, long answeredNanos) {
    long fromNanos = Math.min(dueNanos, sentNanos);
    record(service, answeredNanos - sentNanos);
    record(response, answeredNanos - fromNanos);
    record(lag, sentNanos - fromNanos);
    record(lateness, sentNanos - Math.max(dueNanos, freeNanos));
  }

  /** Records a request that failed {@code nanos} after it was due. */
  public void failed(long nanos) {
    record(failed, nanos);
  }

  private static void record(Recorder recorder, long nanos) {
    recorder.recordValue(Math.clamp(nanos, 0, HIGHEST_NANOS));
  }

  /** Writes what was recorded since the last call. */
  public void moveTo(SampleLog log, long epochMillis) {
    for (Times times : Times.values()) {
      Histogram interval = recorder(times).getIntervalHistogram();
      if (interval.getTotalCount() > 0) {
        totals.computeIfAbsent(times, _ -> total()).add(interval);
        log.write(times, interval, epochMillis);
      }
    }
    log.intervalEnded(epochMillis);
  }

  private static Histogram total() {
    return new Histogram(1, HIGHEST_NANOS, SIGNIFICANT_DIGITS);
  }

  private Recorder recorder(Times times) {
    return switch (times) {
      case SERVICE -> service;
      case RESPONSE -> response;
      case LAG -> lag;
      case LATENESS -> lateness;
      case FAILED -> failed;
    };
  }

  /** Everything written so far, by the kind's tag; a kind without values is left out. */
  public Map<String, LatencySummary> summary() {
    Map<String, LatencySummary> summary = new TreeMap<>();
    totals.forEach((times, total) -> summary.put(times.tag(), LatencySummary.of(total)));
    return summary;
  }
}
