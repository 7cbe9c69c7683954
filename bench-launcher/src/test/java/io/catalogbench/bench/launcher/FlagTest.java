package io.catalogbench.bench.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlagTest {

  private static final double STEP = 1.5;

  @Test
  void steadyForksHaveNone() {
    assertThat(Flag.of(List.of(fork(100, 101, 99), fork(102, 101, 103)), 0, STEP)).isEmpty();
  }

  @Test
  void twoGroupsOfForksAreBimodal() {
    assertThat(
            Flag.of(List.of(fork(100, 101, 99), fork(130, 131, 129), fork(101, 100, 102)), 0, STEP))
        .contains(Flag.BIMODAL);
  }

  @Test
  void aGapWithinTheNoiseOfIterationsIsNotBimodal() {
    assertThat(Flag.of(List.of(fork(100, 80, 120), fork(115, 90, 140)), 0, STEP))
        .doesNotContain(Flag.BIMODAL);
  }

  @Test
  void aRoundThatWasLostIsAStall() {
    assertThat(Flag.of(List.of(fork(100, 101, 99)), 1, STEP)).containsExactly(Flag.STALL);
  }

  @Test
  void mostForksGettingFasterIsDrift() {
    assertThat(
            Flag.of(List.of(fork(110, 105, 100), fork(110, 104, 101), fork(100, 101, 99)), 0, STEP))
        .contains(Flag.DRIFT);
    assertThat(
            Flag.of(List.of(fork(110, 105, 100), fork(100, 102, 99), fork(100, 101, 99)), 0, STEP))
        .doesNotContain(Flag.DRIFT);
  }

  @Test
  void aSpreadOverFivePercentIsNoisy() {
    assertThat(Flag.of(List.of(fork(100), fork(108), fork(94)), 0, STEP)).contains(Flag.NOISY);
    assertThat(Flag.of(List.of(fork(100), fork(103), fork(98)), 0, STEP)).isEmpty();
  }

  @Test
  void aForkWithManyLongIterationsStalled() {
    assertThat(Flag.stalls(fork(10, 10, 10, 21, 21))).isTrue();
    assertThat(Flag.stalls(fork(10, 10, 10, 21, 19))).isFalse();
    assertThat(Flag.stalls(fork(10, 10, 10, 10, 10, 10, 21))).as("a single one").isFalse();
    assertThat(Flag.stalls(fork(10, 10, 10, 10, 10, 10, 10, 10, 10, 21))).isFalse();
    assertThat(Flag.stalls(fork(10, 10, 10, 10, 10, 10, 10, 10, 21, 21))).isTrue();
  }

  @Test
  void driftIsBetweenThirdsAndNotBetweenSingleIterations() {
    assertThat(Flag.of(List.of(fork(110, 90, 111, 105, 125, 104, 100, 101, 99)), 0, STEP))
        .contains(Flag.DRIFT);
    assertThat(Flag.of(List.of(fork(110, 90, 111, 99, 125, 98, 101, 102, 99)), 0, STEP))
        .doesNotContain(Flag.DRIFT);
  }

  @Test
  void mostForksStillCompilingAreNotWarm() {
    assertThat(Flag.of(List.of(compiling(0.06), compiling(0.06), compiling(0.01)), 0, STEP))
        .containsExactly(Flag.NOT_WARM);
    assertThat(Flag.of(List.of(compiling(0.06), compiling(0.01), compiling(0.01)), 0, STEP))
        .isEmpty();
  }

  @Test
  void mostForksOnHalfACoreAreShared() {
    assertThat(Flag.of(List.of(on(3, 13, STEP), on(3, 13, STEP), on(4, 12, STEP)), 0, STEP))
        .containsExactly(Flag.SHARED);
    assertThat(Flag.of(List.of(on(3, 13, STEP), on(4, 12, STEP), on(16, 0, STEP)), 0, STEP))
        .isEmpty();
    assertThat(Flag.of(List.of(on(16, 0, 2 * STEP), on(16, 0, 2 * STEP)), 0, STEP))
        .as("the guest was there all the time, so no look found a difference")
        .containsExactly(Flag.SHARED);
  }

  private static Outcome.Measured on(int own, int shared, double stepNanos) {
    return new Outcome.Measured(List.of(100.0), own, shared, stepNanos, 0, 0, "jvm");
  }

  private static Outcome.Measured compiling(double ratio) {
    return new Outcome.Measured(List.of(100.0), 1, 0, STEP, 0, ratio, "jvm");
  }

  private static Outcome.Measured fork(double... nanos) {
    return new Outcome.Measured(
        Arrays.stream(nanos).boxed().toList(), nanos.length, 0, STEP, 0, 0, "jvm");
  }
}
