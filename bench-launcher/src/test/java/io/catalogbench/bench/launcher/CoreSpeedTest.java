package io.catalogbench.bench.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoreSpeedTest {

  private static final double USUAL = 1.6;

  private final Random random = new Random(20261129);

  @Test
  void timeIsToldAsAtTheUsualSpeed() {
    List<Outcome.Measured> forks = forks(100, 1.5, 0);

    CoreSpeed speed = CoreSpeed.of(forks, USUAL);

    assertThat(speed.exponent()).isCloseTo(1.5, within(0.05));
    assertThat(forks).allSatisfy(fork -> assertThat(fork.medianNanos()).isNotEqualTo(100.0));
    assertThat(forks)
        .allSatisfy(
            fork -> assertThat(speed.evened(fork).medianNanos()).isCloseTo(100, within(2.0)));
  }

  @Test
  void whatDoesNotFollowTheCoreIsLeftAsItWasMeasured() {
    List<Outcome.Measured> forks = forks(100, 0, 0.1);

    CoreSpeed speed = CoreSpeed.of(forks, USUAL);

    assertThat(speed.exponent()).isZero();
    assertThat(speed.evened(forks.getFirst())).isEqualTo(forks.getFirst());
  }

  @Test
  void aFewIterationsShowNothing() {
    Outcome.Measured fork = forks(100, 1.5, 0).getFirst();

    assertThat(CoreSpeed.of(List.of(fork), USUAL).exponent()).isNotZero();
    assertThat(
            CoreSpeed.of(List.of(fork.withIterations(fork.iterations().subList(0, 15))), USUAL)
                .exponent())
        .isZero();
  }

  @Test
  void aClockTooCoarseToTellChangesNothing() {
    Outcome.Measured blind = fork(List.of(new Outcome.Iteration(100, 0, 0)));

    assertThat(CoreSpeed.of(List.of(blind), USUAL).exponent()).isZero();
    assertThat(new CoreSpeed(USUAL, 1.5).evened(blind)).isEqualTo(blind);
  }

  @Test
  void evenedIntervalsHoldTheTruthAsOftenAsTheySay() {
    int runs = 2_000;
    int held = 0;
    double width = 0;
    double widthAsMeasured = 0;
    for (int i = 0; i < runs; i++) {
      Results results = new Results(new Suite("test", List.of(), List.of(), List.of()));
      Cell slow = add(results, "slow", 300, 1.6);
      Cell fast = add(results, "fast", 100, 1.1);
      Ratio.Interval interval =
          results.ratio(slow.key(), fast.key()).orElseThrow().interval().orElseThrow();
      // At the run's usual speed; exponents differ, so the ratio depends on it.
      held += interval.contains(3 * Math.pow(usual(results) / USUAL, 0.5)) ? 1 : 0;
      width += Math.log(interval.high() / interval.low()) / runs;
      widthAsMeasured += width(results, slow, fast) / runs;
    }
    assertThat((double) held / runs).isBetween(0.86, 0.93);
    assertThat(width).isLessThan(widthAsMeasured / 3);
  }

  private static double usual(Results results) {
    return Numbers.median(
        results.forks().stream().map(fork -> fork.valid().orElseThrow().stepNanos()).toList());
  }

  private static double width(Results results, Cell slow, Cell fast) {
    List<Double> logs = new ArrayList<>();
    for (int round = 1; round <= 8; round++) {
      logs.add(Math.log(raw(results, slow, round) / raw(results, fast, round)));
    }
    return 2 * 1.895 * Numbers.deviation(logs) / Math.sqrt(8);
  }

  private static double raw(Results results, Cell cell, int round) {
    return results.forks().stream()
        .filter(fork -> fork.slot().cell().equals(cell) && fork.slot().round() == round)
        .findFirst()
        .flatMap(Fork::valid)
        .orElseThrow()
        .medianNanos();
  }

  private Cell add(Results results, String target, double nanos, double exponent) {
    Cell cell = TestForks.cell(target);
    int round = 0;
    for (Outcome.Measured fork : forks(nanos, exponent, 0.02)) {
      round++;
      results.add(TestForks.valid(new Slot(round, 1, cell), fork));
    }
    return cell;
  }

  /** Eight forks of sixteen iterations, each fork among other guests. */
  private List<Outcome.Measured> forks(double nanos, double exponent, double noise) {
    List<Outcome.Measured> forks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      double crowd = USUAL * Math.exp(0.15 * random.nextGaussian());
      double own = nanos * Math.exp(noise * random.nextGaussian());
      List<Outcome.Iteration> iterations = new ArrayList<>();
      for (int k = 0; k < 16; k++) {
        double step = crowd * Math.exp(0.15 * random.nextGaussian());
        double time =
            own * Math.pow(step / USUAL, exponent) * Math.exp(noise * random.nextGaussian());
        iterations.add(new Outcome.Iteration(time, step, 0));
      }
      forks.add(fork(iterations));
    }
    return forks;
  }

  private static Outcome.Measured fork(List<Outcome.Iteration> iterations) {
    return new Outcome.Measured(iterations, 0, "a JVM");
  }
}
