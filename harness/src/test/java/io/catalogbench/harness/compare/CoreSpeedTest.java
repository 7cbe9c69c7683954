package io.catalogbench.harness.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Verdict;
import io.catalogbench.harness.result.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Runs are drawn at random: a core that is shared now and then, two targets on it. */
class CoreSpeedTest {

  private static final int ROUNDS = 6;
  private static final int SCENARIOS = 5;

  /** What was seen: steps and CPU time 15 % apart, CPU time 5 % by itself, slope 1.1. */
  private static final double SHARING = 0.15;

  private static final double OWN_NOISE = 0.05;
  private static final double SLOPE = 1.1;

  private final Random random = new Random(7);

  @Test
  void theSpreadThatOtherGuestsCauseGoesAway() {
    Run run = run(1.2, SHARING);
    CoreSpeed speed = CoreSpeed.of(run);

    assertThat(speed.slope().orElseThrow())
        .satisfies(slope -> assertThat(slope.slope()).isCloseTo(SLOPE, within(0.2)))
        .satisfies(slope -> assertThat(slope.explained()).isGreaterThan(0.8));
    assertThat(WatchedRuns.width(Comparisons.of(run).stream()))
        .isLessThan(
            0.5
                * WatchedRuns.width(
                    Comparisons.of(WatchedRuns.blind(run, Metric.CORE_STEP_NS)).stream()));
  }

  @Test
  void nineOfTenIntervalsHoldTheTruth() {
    int held = 0;
    int all = 0;
    for (int i = 0; i < 400; i++) {
      for (Comparison comparison : Comparisons.of(run(1.2, SHARING))) {
        all++;
        if (comparison.low().orElseThrow() <= 1.2 && comparison.high().orElseThrow() >= 1.2) {
          held++;
        }
      }
    }
    assertThat((double) held / all).isBetween(0.88, 0.92);
  }

  @Test
  void equalsAreNotCalledDifferent() {
    int wrong = 0;
    int all = 0;
    for (int i = 0; i < 200; i++) {
      for (Comparison comparison : Comparisons.of(run(1, SHARING))) {
        all++;
        if (comparison.verdict() == Verdict.REGRESSED || comparison.verdict() == Verdict.IMPROVED) {
          wrong++;
        }
      }
    }
    assertThat((double) wrong / all).isLessThan(0.05);
  }

  @Test
  void aCoreThatIsSlowerBesideOneOfThemIsTold() {
    Run even = run(1, SHARING);
    Run run =
        even.withMeasurements(
            even.measurements().stream()
                .map(
                    measurement ->
                        measurement.target().equals("alpha")
                            ? measurement
                            : WatchedRuns.with(measurement, Metric.CORE_STEP_NS, step -> 4 * step))
                .toList());

    assertThat(Comparisons.of(run))
        .allSatisfy(
            comparison ->
                assertThat(comparison.warnings())
                    .filteredOn(warning -> warning.code().equals("core-speed-differs"))
                    .singleElement()
                    .extracting(Warning::message)
                    .asString()
                    .startsWith("Fixed work on the server's core took ")
                    .endsWith("% longer beside beta"));
    assertThat(Comparisons.of(run(1, SHARING)))
        .flatExtracting(Comparison::warnings)
        .extracting(Warning::code)
        .doesNotContain("core-speed-differs");
  }

  @Test
  void whatTheCompilersTookIsTakenAway() {
    Run run =
        WatchedRuns.run(
            ROUNDS,
            List.of(compiling(1, 0), compiling(2, 0.25), compiling(3, 0.5), compiling(4, 0.1)));

    assertThat(Cells.of(run).all().getFirst().measurements())
        .allSatisfy(
            measurement ->
                assertThat(Metric.CPU_US_PER_REQUEST.in(measurement).orElseThrow())
                    .isCloseTo(30, within(1e-9)));
  }

  /** A window of a server that needs 30 µs for a request when it is warm. */
  private static Measurement compiling(int round, double share) {
    return WatchedRuns.window(
        "alpha",
        "scenario 0",
        round,
        Map.of(
            Metric.CPU_US_PER_REQUEST,
            Metric.CPU_US_PER_REQUEST.of(30 / (1 - share)),
            Metric.COMPILER_RATIO,
            Metric.COMPILER_RATIO.of(share),
            Metric.CORE_STEP_NS,
            Metric.CORE_STEP_NS.of(2)));
  }

  @Test
  void whatDoesNotFollowTheCoreIsLeftAsItIs() {
    Run run = run(1.2, 0);
    assertThat(CoreSpeed.of(run).slope()).isEmpty();
    assertThat(Cells.of(run).all().getFirst().measurements())
        .isEqualTo(
            run.measurements().stream()
                .filter(measurement -> measurement.target().equals("alpha"))
                .filter(measurement -> measurement.scenario().equals("scenario 0"))
                .toList());
  }

  @Test
  void aRunThatDidNotWatchItsCoreIsLeftAsItIs() {
    Run run = WatchedRuns.blind(run(1.2, SHARING), Metric.CORE_STEP_NS);
    assertThat(CoreSpeed.of(run).slope()).isEmpty();
    assertThat(Cells.of(run).all().stream().flatMap(cell -> cell.measurements().stream()))
        .containsExactlyInAnyOrderElementsOf(run.measurements());
  }

  /**
   * A run of two targets.
   *
   * @param ratio of the second's CPU time to the first's
   * @param follows how much of the CPU time's spread the core causes; its steps vary in any case
   */
  private Run run(double ratio, double follows) {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      for (String target : List.of("alpha", "beta")) {
        for (int scenario = 0; scenario < SCENARIOS; scenario++) {
          double core = random.nextGaussian();
          double cpu =
              10
                  * (scenario + 1)
                  * (target.equals("beta") ? ratio : 1)
                  * Math.exp(SLOPE * follows * core + OWN_NOISE * random.nextGaussian());
          measurements.add(
              WatchedRuns.window(
                  target,
                  "scenario " + scenario,
                  round,
                  Map.of(
                      Metric.CPU_US_PER_REQUEST,
                      Metric.CPU_US_PER_REQUEST.of(cpu),
                      Metric.CORE_STEP_NS,
                      Metric.CORE_STEP_NS.of(2 * Math.exp(SHARING * core)))));
        }
      }
    }
    return WatchedRuns.run(ROUNDS, measurements);
  }
}
