package io.catalogbench.harness.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Target;
import io.catalogbench.harness.result.Value;
import io.catalogbench.harness.result.Verdict;
import io.catalogbench.harness.result.Warning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs are drawn at random: a core that is shared now and then, two targets on it. */
class CoreSpeedTest {

  private static final Load CLOSED = new Load.Closed(8);
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
    assertThat(width(Comparisons.of(run))).isLessThan(0.5 * width(Comparisons.of(blind(run))));
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
                            : stepping(measurement, 4))
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
        run(List.of(compiling(1, 0), compiling(2, 0.25), compiling(3, 0.5), compiling(4, 0.1)));

    assertThat(Cells.of(run).all().getFirst().measurements())
        .allSatisfy(
            measurement ->
                assertThat(Metric.CPU_US_PER_REQUEST.in(measurement).orElseThrow())
                    .isCloseTo(30, within(1e-9)));
  }

  /** A window of a server that needs 30 µs for a request when it is warm. */
  private static Measurement compiling(int round, double share) {
    return measured(
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

  private static Measurement stepping(Measurement measurement, double factor) {
    Map<Metric, Value> metrics = new EnumMap<>(measurement.metrics());
    metrics.computeIfPresent(
        Metric.CORE_STEP_NS, (metric, value) -> metric.of(value.value() * factor));
    return measurement.withMetrics(metrics);
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
    Run run = blind(run(1.2, SHARING));
    assertThat(CoreSpeed.of(run).slope()).isEmpty();
    assertThat(Cells.of(run).all().stream().flatMap(cell -> cell.measurements().stream()))
        .containsExactlyInAnyOrderElementsOf(run.measurements());
  }

  private static double width(List<Comparison> comparisons) {
    return comparisons.stream()
        .mapToDouble(comparison -> Math.log(comparison.high().get() / comparison.low().get()))
        .average()
        .orElseThrow();
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
              measured(
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
    return run(measurements);
  }

  private static Run blind(Run run) {
    return run.withMeasurements(
        run.measurements().stream()
            .map(
                measurement -> {
                  Map<Metric, Value> metrics = new EnumMap<>(measurement.metrics());
                  metrics.remove(Metric.CORE_STEP_NS);
                  return measurement.withMetrics(metrics);
                })
            .toList());
  }

  private static Measurement measured(
      String target, String scenario, int round, Map<Metric, Value> metrics) {
    return new Measurement(
        target,
        scenario,
        Optional.of(CLOSED),
        round,
        1,
        MeasurementStatus.OK,
        Optional.empty(),
        metrics,
        Map.of(),
        Optional.empty(),
        List.of());
  }

  private static Run run(List<Measurement> measurements) {
    return Run.begun(
            "run",
            "tiny",
            "./bench run tiny",
            1,
            ROUNDS,
            Instant.EPOCH,
            Optional.empty(),
            Stream.of("alpha", "beta")
                .map(name -> new Target(name, "model", "1", Map.of()))
                .toList())
        .withMeasurements(measurements);
  }
}
