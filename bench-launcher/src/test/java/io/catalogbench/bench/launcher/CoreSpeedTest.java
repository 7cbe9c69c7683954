package io.catalogbench.bench.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(ints = {5, 8})
  void evenedIntervalsHoldTheTruthAsOftenAsTheySay(int rounds) {
    int runs = 2_000;
    int held = 0;
    double width = 0;
    double widthAsMeasured = 0;
    for (int i = 0; i < runs; i++) {
      Results results = new Results(new Suite("test", List.of(), List.of(), List.of()));
      Cell slow = add(results, "slow", rounds, 300, 1.6);
      Cell fast = add(results, "fast", rounds, 100, 1.1);
      Ratio.Interval interval =
          results.ratio(slow.key(), fast.key()).orElseThrow().interval().orElseThrow();
      // At the run's usual speed; exponents differ, so the ratio depends on it.
      held += interval.contains(3 * Math.pow(usual(results) / USUAL, 0.5)) ? 1 : 0;
      width += Math.log(interval.high() / interval.low()) / runs;
      widthAsMeasured += width(results, slow, fast) / runs;
    }
    assertThat((double) held / runs).isBetween(0.88, 0.92);
    assertThat(width).isLessThan(widthAsMeasured / 2);
  }

  private static double usual(Results results) {
    return Numbers.median(
        results.forks().stream().map(fork -> fork.valid().orElseThrow().stepNanos()).toList());
  }

  /** How wide the interval would be of what was measured. */
  private static double width(Results results, Cell slow, Cell fast) {
    Map<Integer, Double> ofSlow = raw(results, slow);
    Ratio.Interval interval =
        Ratio.of(ofSlow, raw(results, fast)).orElseThrow().interval().orElseThrow();
    return Math.log(interval.high() / interval.low());
  }

  private static Map<Integer, Double> raw(Results results, Cell cell) {
    return results.forks().stream()
        .filter(fork -> fork.slot().cell().equals(cell))
        .collect(
            Collectors.toMap(
                fork -> fork.slot().round(), fork -> fork.valid().orElseThrow().medianNanos()));
  }

  private Cell add(Results results, String target, int rounds, double nanos, double exponent) {
    Cell cell = TestForks.cell(target);
    int round = 0;
    for (Outcome.Measured fork : forks(nanos, exponent, 0.02).subList(0, rounds)) {
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
