package io.catalogbench.bench.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlagTest {

  @Test
  void steadyForksHaveNone() {
    assertThat(Flag.of(List.of(fork(100, 101, 99), fork(102, 101, 103)), 0)).isEmpty();
  }

  @Test
  void twoGroupsOfForksAreBimodal() {
    assertThat(Flag.of(List.of(fork(100, 101, 99), fork(130, 131, 129), fork(101, 100, 102)), 0))
        .contains(Flag.BIMODAL);
  }

  @Test
  void aGapWithinTheNoiseOfIterationsIsNotBimodal() {
    assertThat(Flag.of(List.of(fork(100, 80, 120), fork(115, 90, 140)), 0))
        .doesNotContain(Flag.BIMODAL);
  }

  @Test
  void aRoundThatWasLostIsAStall() {
    assertThat(Flag.of(List.of(fork(100, 101, 99)), 1)).containsExactly(Flag.STALL);
  }

  @Test
  void mostForksGettingFasterIsDrift() {
    assertThat(Flag.of(List.of(fork(110, 105, 100), fork(110, 104, 101), fork(100, 101, 99)), 0))
        .contains(Flag.DRIFT);
    assertThat(Flag.of(List.of(fork(110, 105, 100), fork(100, 102, 99), fork(100, 101, 99)), 0))
        .doesNotContain(Flag.DRIFT);
  }

  @Test
  void aSpreadOverFivePercentIsNoisy() {
    assertThat(Flag.of(List.of(fork(100), fork(108), fork(94)), 0)).contains(Flag.NOISY);
    assertThat(Flag.of(List.of(fork(100), fork(103), fork(98)), 0)).isEmpty();
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
  void aLongIterationOnASlowCoreIsNoStall() {
    List<Outcome.Iteration> iterations =
        List.of(
            new Outcome.Iteration(10, 1.5, 0),
            new Outcome.Iteration(10, 1.5, 0),
            new Outcome.Iteration(10, 1.5, 0),
            new Outcome.Iteration(30, 2.4, 0),
            new Outcome.Iteration(30, 2.4, 0));

    assertThat(Flag.stalls(new Outcome.Measured(iterations, 0, TestForks.JVM))).isFalse();
    assertThat(Flag.stalls(fork(10, 10, 10, 30, 30))).isTrue();
  }

  @Test
  void driftIsBetweenThirdsAndNotBetweenSingleIterations() {
    assertThat(Flag.of(List.of(fork(110, 90, 111, 105, 125, 104, 100, 101, 99)), 0))
        .contains(Flag.DRIFT);
    assertThat(Flag.of(List.of(fork(110, 90, 111, 99, 125, 98, 101, 102, 99)), 0))
        .doesNotContain(Flag.DRIFT);
  }

  @Test
  void mostForksStillCompilingAreNotWarm() {
    assertThat(Flag.of(List.of(compiling(0.06), compiling(0.06), compiling(0.01)), 0))
        .containsExactly(Flag.NOT_WARM);
    assertThat(Flag.of(List.of(compiling(0.06), compiling(0.01), compiling(0.01)), 0)).isEmpty();
  }

  private static Outcome.Measured compiling(double ratio) {
    return new Outcome.Measured(
        List.of(new Outcome.Iteration(100, TestForks.STEP, ratio)), 0, TestForks.JVM);
  }

  private static Outcome.Measured fork(double... nanos) {
    return TestForks.measured(nanos);
  }
}
