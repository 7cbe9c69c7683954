package io.catalogbench.harness.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.catalogbench.harness.compare.CoreDistance.Asked;
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

/** Runs are drawn at random: two cores that share a cache, or for a quarter of the windows none. */
class CoreDistanceTest {

  private static final int ROUNDS = 8;
  private static final double NEAR = 85;
  private static final double FAR = 420;
  private static final double APART = 0.25;
  private static final double OWN_NOISE = 0.02;

  /** What was seen: a small answer takes a quarter longer, one of much work nothing. */
  private static final double SMALL = Math.log(1.25) / Math.log(FAR / NEAR);

  private static final Asked SMALL_ANSWERS = new Asked("small", WatchedRuns.CLOSED);

  private final Random random = new Random(7);

  @Test
  void whatFollowsTheDistanceIsToldAtTheUsualOne() {
    Run run = run(1.2);
    CoreDistance distance = Evening.of(run).distance();

    assertThat(distance.slopes()).containsOnlyKeys(SMALL_ANSWERS);
    assertThat(distance.slopes().values())
        .singleElement()
        .satisfies(slope -> assertThat(slope.slope()).isCloseTo(SMALL, within(0.03)));
    assertThat(distance.shortest()).isEqualTo(NEAR);
    assertThat(distance.longest()).isEqualTo(FAR);
    assertThat(width(run)).isLessThan(0.5 * width(WatchedRuns.blind(run, Metric.CORE_DISTANCE_NS)));
  }

  @Test
  void whatDoesNotFollowItIsLeftAsItIs() {
    Run run = run(1.2);
    assertThat(Cells.of(run).all().stream().filter(cell -> cell.scenario().equals("large")))
        .flatExtracting(Cell::measurements)
        .containsExactlyInAnyOrderElementsOf(
            run.measurements().stream().filter(m -> m.scenario().equals("large")).toList());
  }

  @Test
  void nineOfTenIntervalsHoldTheTruthAndEqualsAreNotCalledDifferent() {
    int held = 0;
    int wrong = 0;
    int all = 0;
    for (int i = 0; i < 600; i++) {
      for (Comparison comparison : Comparisons.of(run(1))) {
        all++;
        held += comparison.low().orElseThrow() <= 1 && comparison.high().orElseThrow() >= 1 ? 1 : 0;
        wrong +=
            comparison.verdict() == Verdict.REGRESSED || comparison.verdict() == Verdict.IMPROVED
                ? 1
                : 0;
      }
    }
    assertThat((double) held / all).isBetween(0.87, 0.93);
    assertThat((double) wrong / all).isLessThan(0.05);
  }

  @Test
  void aFewWindowsTellNothingOfIt() {
    Run run = run(1);
    Run brief =
        run.withMeasurements(run.measurements().stream().filter(m -> m.round() <= 2).toList());
    assertThat(Evening.of(brief).distance().slopes()).isEmpty();
  }

  @Test
  void coresThatAreFurtherApartBesideOneOfThemAreTold() {
    Run even = run(1);
    Run run =
        even.withMeasurements(
            even.measurements().stream()
                .map(
                    m ->
                        WatchedRuns.with(
                            m,
                            Metric.CORE_DISTANCE_NS,
                            _ -> m.target().equals("alpha") ? NEAR : FAR + m.round()))
                .toList());

    assertThat(Comparisons.of(run))
        .allSatisfy(
            comparison ->
                assertThat(comparison.warnings())
                    .filteredOn(warning -> warning.code().equals("core-distance-differs"))
                    .singleElement()
                    .extracting(Warning::message)
                    .asString()
                    .startsWith("A round trip between the server's core and the generator's took ")
                    .endsWith("% longer beside beta"));
  }

  private static double width(Run run) {
    return WatchedRuns.width(
        Comparisons.of(run).stream().filter(comparison -> comparison.scenario().equals("small")));
  }

  private Run run(double ratio) {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      for (String target : List.of("alpha", "beta")) {
        for (String scenario : List.of("small", "large")) {
          double distance = random.nextDouble() < APART ? FAR : NEAR;
          double follows = scenario.equals("small") ? SMALL : 0;
          double cpu =
              10
                  * (target.equals("beta") ? ratio : 1)
                  * Math.pow(distance / NEAR, follows)
                  * Math.exp(OWN_NOISE * random.nextGaussian());
          measurements.add(
              WatchedRuns.window(
                  target,
                  scenario,
                  round,
                  Map.of(
                      Metric.CPU_US_PER_REQUEST,
                      Metric.CPU_US_PER_REQUEST.of(cpu),
                      Metric.CORE_DISTANCE_NS,
                      Metric.CORE_DISTANCE_NS.of(distance))));
        }
      }
    }
    return WatchedRuns.run(ROUNDS, measurements);
  }
}
