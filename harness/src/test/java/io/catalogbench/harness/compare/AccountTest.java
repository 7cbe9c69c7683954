package io.catalogbench.harness.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountTest {

  @Test
  void theRestIsWhatThePartsDoNotExplain() {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= 5; round++) {
      double mood = round * 0.1;
      measurements.add(cpu("micronaut", "simple", round, 10 + mood));
      measurements.add(cpu("micronaut", "user-by-id", round, 30 + mood));
      measurements.add(cpu("micronaut", "order-item", round, 32 + mood));
      measurements.add(cpu("micronaut", "external-data", round, 60 + mood));
      measurements.add(cpu("micronaut", "combined-data", round, 105 + mood));
    }
    List<Account> accounts = Account.of(run(measurements, "micronaut"));
    assertThat(accounts)
        .extracting(account -> account.breakdown().whole())
        .containsExactly("user-by-id", "external-data", "combined-data");
    Account combined = accounts.getLast();
    assertThat(combined.parts())
        .extracting(part -> Math.round(part.micros().center() * 10) / 10.0)
        .containsExactly(10.3, 20.0, 22.0, 50.0);
    assertThat(combined.breakdown().formula())
        .isEqualTo(
            "simple + (user-by-id − simple) + (order-item − simple) + (external-data − simple)");
    assertThat(combined.sum().center()).isCloseTo(102.3, within(1e-9));
    assertThat(combined.rest().center()).isCloseTo(3, within(1e-9));
    assertThat(combined.rest().interval().orElseThrow().high())
        .as("the mood of a round is in whole and parts alike")
        .isCloseTo(3, within(1e-9));
  }

  @Test
  void aRoundWithoutAPartHasNoPartInIt() {
    List<Measurement> measurements =
        List.of(
            cpu("micronaut", "simple", 1, 10),
            cpu("micronaut", "user-by-id", 1, 30),
            cpu("micronaut", "user-by-id", 2, 99));
    List<Account> accounts = Account.of(run(measurements, "micronaut"));
    assertThat(accounts).hasSize(1);
    assertThat(accounts.getFirst().rounds()).isEqualTo(1);
    assertThat(accounts.getFirst().rest().center()).isEqualTo(20);
  }

  @Test
  void whatASerializerSavesIsToldByRoundsThatBothHave() {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= 5; round++) {
      measurements.add(cpu("micronaut", "users-1000", round, 3_000 + round * 100));
      measurements.add(cpu("micronaut-dsl-json", "users-1000", round, 2_700 + round * 100));
    }
    List<SerializerGap> gaps =
        SerializerGap.of(run(measurements, "micronaut", "micronaut-dsl-json"), Optional.empty());
    assertThat(gaps).hasSize(1);
    assertThat(gaps.getFirst().saved().center()).isCloseTo(300, within(1e-9));
    assertThat(gaps.getFirst().request().center()).isCloseTo(3_300, within(1e-9));
    assertThat(gaps.getFirst().unexplained()).isEmpty();
  }

  private static Run run(List<Measurement> measurements, String... targets) {
    return Run.begun(
            "id",
            "test",
            "./bench run",
            1,
            5,
            Instant.EPOCH,
            Optional.empty(),
            List.of(targets).stream().map(name -> new Target(name, "test", "1", Map.of())).toList())
        .withMeasurements(measurements);
  }

  private static Measurement cpu(String target, String scenario, int round, double micros) {
    return new Measurement(
        target,
        scenario,
        Optional.of(new Load.Closed(32)),
        round,
        1,
        MeasurementStatus.OK,
        Optional.empty(),
        Map.of(Metric.CPU_US_PER_REQUEST, Metric.CPU_US_PER_REQUEST.of(micros)),
        Map.of(),
        Optional.empty(),
        List.of());
  }
}
