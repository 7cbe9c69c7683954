package io.catalogbench.contract.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoadScenarioTest {

  @ParameterizedTest
  @EnumSource
  void repeatsItsRequestsAfterItsPeriodAndNotBefore(LoadScenario scenario) {
    long period = scenario.period();

    assertThat(scenario.path(period)).isEqualTo(scenario.path(0));
    assertThat(scenario.path(3 * period - 1)).isEqualTo(scenario.path(period - 1));
    assertThat(
            LongStream.range(0, period)
                .mapToObj(k -> scenario.body(k).orElseGet(() -> scenario.path(k)))
                .distinct()
                .count())
        .isEqualTo(period);
  }

  @Test
  void writesThePricesThatAreThereAlready() {
    assertThat(LoadScenario.PRICE_CHANGE.body(0)).hasValue("[{\"id\":5001,\"new_price\":426.19}]");
    assertThat(LoadScenario.PRICE_CHANGE_100.body(49).orElseThrow())
        .startsWith("[{\"id\":9901,")
        .contains("{\"id\":10000,");
    assertThat(LoadScenario.SIMPLE.writes()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsLabel(LoadScenario scenario) {
    assertThat(LoadScenario.named(scenario.label())).hasValue(scenario);
  }
}
