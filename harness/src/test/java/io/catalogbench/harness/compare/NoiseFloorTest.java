package io.catalogbench.harness.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.catalogbench.harness.compare.NoiseFloor.Rules;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Target;
import io.catalogbench.harness.result.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class NoiseFloorTest {

  private static final Map<String, String> SETTINGS = Map.of("cache", "redis");

  @Test
  void equalsUnderOrdinaryNoiseSeldomDiffer() {
    NoiseFloor floor = only(run(20, 0.02, SETTINGS));
    assertThat(floor.pairs()).isEqualTo(20);
    assertThat(floor.interval().low()).isBetween(0.97, 1.0);
    assertThat(floor.interval().high()).isBetween(1.0, 1.03);
    assertThat(floor.rules()).extracting(Rules::pairs).containsExactly(20, 6);
    assertThat(floor.rules())
        .allSatisfy(rules -> assertThat(rules.falseFailures()).isLessThan(0.01));
  }

  @Test
  void theMoreNoiseTheLessIsFound() {
    Rules quiet = only(run(20, 0.02, SETTINGS)).rules().getFirst();
    Rules loud = only(run(20, 0.30, SETTINGS)).rules().getFirst();
    assertThat(quiet.found().get(1)).as("10 % under noise of 2 %").isGreaterThan(0.95);
    assertThat(loud.found().get(1)).as("10 % under noise of 30 %").isLessThan(0.2);
    assertThat(quiet.found()).isSorted();
  }

  @Test
  void withoutNoiseTheMarginDecides() {
    Rules rules = only(run(20, 0, SETTINGS)).rules().getFirst();
    assertThat(rules.falseAlarms()).isZero();
    assertThat(rules.found().getLast()).isCloseTo(1, within(1e-9));
  }

  @Test
  void otherSettingsAreNoTwin() {
    assertThat(NoiseFloor.of(run(20, 0.02, Map.of("cache", "none")))).isEmpty();
  }

  @Test
  void tooFewRoundsTellNothing() {
    assertThat(NoiseFloor.of(run(4, 0.02, SETTINGS))).isEmpty();
  }

  private static NoiseFloor only(Run run) {
    assertThat(NoiseFloor.of(run)).hasSize(1);
    return NoiseFloor.of(run).getFirst();
  }

  private static Run run(int rounds, double noise, Map<String, String> settingsOfTheOther) {
    RandomGenerator random = new SplittableRandom(7);
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      for (String target : List.of("micronaut", "micronaut-again")) {
        measurements.add(cpu(target, round, 30 * Math.exp(noise * random.nextGaussian())));
      }
    }
    return Run.begun(
            "id",
            "aa",
            "./bench run aa",
            1,
            rounds,
            Instant.EPOCH,
            Optional.empty(),
            List.of(
                new Target("micronaut", "event-loop", "1", SETTINGS),
                new Target("micronaut-again", "event-loop", "1", settingsOfTheOther)))
        .withMeasurements(measurements);
  }

  private static Measurement cpu(String target, int round, double micros) {
    Map<Metric, Value> metrics =
        Map.of(Metric.CPU_US_PER_REQUEST, Metric.CPU_US_PER_REQUEST.of(micros));
    return new Measurement(
        target,
        "simple",
        Optional.of(new Load.Closed(32)),
        round,
        1,
        MeasurementStatus.OK,
        Optional.empty(),
        metrics,
        Map.of(),
        Optional.empty(),
        List.of());
  }
}
