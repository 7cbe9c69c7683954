package io.catalogbench.contract.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class CallTimesTest {

  private final CallTimes calls = new CallTimes();

  @Test
  void aNameWithoutCallsHasNoStatistics() {
    calls.record("other", Duration.ofMillis(1));
    assertThat(calls.statistics("list")).isEqualTo(new CallStatistics(null, null, null, null));
  }

  @Test
  void timesAreInSecondsToTheMicrosecond() {
    calls.record("list", Duration.ofNanos(1_000_499));
    calls.record("list", Duration.ofNanos(2_000_500));
    assertThat(calls.statistics("list"))
        .isEqualTo(
            new CallStatistics(
                2,
                new BigDecimal("0.001500"),
                new BigDecimal("0.001000"),
                new BigDecimal("0.002001")));
  }

  @Test
  void onlyTheLastHundredCallsCount() {
    for (int call = 1; call <= CallTimes.KEPT + 1; call++) {
      calls.record("list", Duration.ofMillis(call));
    }
    CallStatistics statistics = calls.statistics("list");
    assertThat(statistics.count()).isEqualTo(100);
    assertThat(statistics.min()).isEqualTo("0.002000");
    assertThat(statistics.max()).isEqualTo("0.101000");
    assertThat(statistics.avg()).isEqualTo("0.051500");
  }
}
