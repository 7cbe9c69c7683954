package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.catalogbench.contract.load.LoadScenario;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Metric;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CapacitiesTest {

  @Test
  void theCapacityIsTheBestOfTheSlowestTarget() {
    List<Measurement> measurements =
        List.of(
            measured("slow", 10, 900),
            measured("slow", 100, 1_000),
            measured("fast", 10, 1_500),
            measured("fast", 100, 800));
    assertThat(Capacities.smallest(LoadScenario.SIMPLE, measurements)).isEqualTo(1_000);
  }

  @Test
  void aTargetThatCouldNotBeMeasuredIsToldWithTheReason() {
    List<Measurement> measurements =
        List.of(
            measured("slow", 10, 900),
            Measurement.failed("fast", "simple", new Load.Closed(10), 1, 2, "it died"));
    assertThatThrownBy(() -> Capacities.smallest(LoadScenario.SIMPLE, measurements))
        .isInstanceOf(MeasuringException.class)
        .hasMessage("no capacity of fast for simple: it died");
  }

  private static Measurement measured(String target, int connections, double rate) {
    return new Measurement(
        target,
        "simple",
        Optional.of(new Load.Closed(connections)),
        1,
        1,
        MeasurementStatus.OK,
        Optional.empty(),
        Map.of(Metric.THROUGHPUT_RPS, Metric.THROUGHPUT_RPS.of(rate)),
        Map.of(),
        Optional.empty(),
        List.of());
  }
}
