package io.catalogbench.harness.result;

import java.util.List;
import java.util.Optional;

/**
 * How long a server took after an overload.
 *
 * @param beforeNanos 99th percentile of the response time before it
 * @param allowedNanos what counts as recovered
 * @param worstNanos the highest of any interval since the overload began; 0 without any
 * @param millis from the end of the overload until the response times are that low and stay so;
 *     absent when they never are
 */
public record Recovery(
    long beforeNanos, long allowedNanos, long worstNanos, Optional<Long> millis) {

  /** Response times may be so many times what they were before. */
  public static final int TIMES = 2;

  /** They must be for that long. */
  public static final long STAYS_MILLIS = 1_000;

  /** How far an interval may lie from the one before it. */
  private static final long GAP_MILLIS = 50;

  /**
   * Looks at what happened.
   *
   * @param surgeMillis when the overload began, from the window's begin
   * @param calmMillis when it ended
   */
  public static Recovery of(Timeline timeline, long surgeMillis, long calmMillis) {
    long before = timeline.p99NanosUntil(surgeMillis);
    long allowed = TIMES * before;
    List<Timeline.Interval> after =
        timeline.intervals().stream()
            .filter(interval -> interval.beginMillis() >= calmMillis)
            .toList();
    Optional<Long> recovered = Optional.empty();
    for (int i = 0; i < after.size() && before > 0 && recovered.isEmpty(); i++) {
      if (stays(after.subList(i, after.size()), allowed)) {
        recovered = Optional.of(after.get(i).beginMillis() - calmMillis);
      }
    }
    return new Recovery(before, allowed, timeline.worstP99NanosFrom(surgeMillis), recovered);
  }

  /** Whether there was anything to recover from. */
  public boolean needed() {
    return worstNanos > allowedNanos;
  }

  /** True when the first intervals are all low, without a gap in which nothing was answered. */
  private static boolean stays(List<Timeline.Interval> intervals, long allowedNanos) {
    long begin = intervals.getFirst().beginMillis();
    long end = begin;
    for (Timeline.Interval interval : intervals) {
      if (interval.p99Nanos() > allowedNanos || interval.beginMillis() > end + GAP_MILLIS) {
        return false;
      }
      end = interval.endMillis();
      if (end - begin >= STAYS_MILLIS) {
        return true;
      }
    }
    return false;
  }
}
