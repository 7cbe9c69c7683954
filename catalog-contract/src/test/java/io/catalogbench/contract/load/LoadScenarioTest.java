package io.catalogbench.contract.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoadScenarioTest {

  @ParameterizedTest
  @EnumSource
  void repeatsItsRequestsAfterItsPeriodAndNotBefore(LoadScenario scenario) {
    long period = scenario.period();

    assertThat(scenario.path(period)).isEqualTo(scenario.path(0));
    assertThat(scenario.path(3 * period - 1)).isEqualTo(scenario.path(period - 1));
    assertThat(LongStream.range(0, period).mapToObj(scenario::path).distinct().count())
        .isEqualTo(period);
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsLabel(LoadScenario scenario) {
    assertThat(LoadScenario.named(scenario.label())).hasValue(scenario);
  }
}
