package io.catalogbench.harness.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/** Intervals of 500 ms: two seconds of calm, a second of overload, then what each test says. */
final class RecoveryTest {

  private static final long STEP = 500;
  private static final long SURGE = 2_000;
  private static final long CALM = 3_000;

  @Test
  void recoversWhenTheResponseTimeIsTwiceWhatItWasAndStays() {
    Recovery recovery = after(400, 300, 21, 19, 11, 9);
    assertThat(recovery.beforeNanos() / 1_000_000).isEqualTo(10);
    assertThat(recovery.allowedNanos() / 1_000_000).isEqualTo(20);
    assertThat(recovery.millis()).hasValue(1_500L);
  }

  @Test
  void aShortDipIsNoRecovery() {
    assertThat(after(400, 10, 300, 10, 10).millis()).hasValue(1_500L);
  }

  @Test
  void recoversAtOnceWhereNothingWasHurt() {
    assertThat(after(10, 10).millis()).hasValue(0L);
  }

  @Test
  void nothingNeedsToRecoverWhereTheOverloadWasNone() {
    assertThat(after(10, 10).needed()).as("500 ms in it, 10 ms before").isTrue();
    Recovery calm = Recovery.of(timeline(10, 10), 0, 0);
    assertThat(calm.worstNanos() / 1_000_000).isEqualTo(500);
    List<Timeline.Interval> before = timeline().intervals().subList(0, 4);
    Recovery none = Recovery.of(new Timeline(before), STEP, 2 * STEP);
    assertThat(none.worstNanos() / 1_000_000).isEqualTo(10);
    assertThat(none.needed()).isFalse();
  }

  @Test
  void neverRecovers() {
    assertThat(after(400, 400, 400, 10).millis()).as("too short to stay").isEmpty();
    assertThat(after().millis()).isEmpty();
  }

  @Test
  void aTimeWithoutAnswersIsNotLow() {
    List<Timeline.Interval> intervals = new ArrayList<>(timeline(10, 10, 10).intervals());
    intervals.remove(7);
    assertThat(Recovery.of(new Timeline(intervals), SURGE, CALM).millis())
        .as("answered, silent, answered for half a second")
        .isEmpty();
  }

  private static Recovery after(int... millis) {
    return Recovery.of(timeline(millis), SURGE, CALM);
  }

  private static Timeline timeline(int... afterMillis) {
    List<Integer> all = new ArrayList<>(List.of(10, 10, 10, 10, 200, 500));
    for (int millis : afterMillis) {
      all.add(millis);
    }
    List<Timeline.Interval> intervals = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Histogram histogram = new Histogram(5);
      histogram.recordValueWithCount(all.get(i) * 1_000_000L, 100);
      intervals.add(new Timeline.Interval(i * STEP, (i + 1) * STEP, histogram));
    }
    return new Timeline(intervals);
  }
}
