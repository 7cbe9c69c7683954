package io.catalogbench.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ShareRatioTest {

  /**
   * Heart attacks under placebo and aspirin: Agresti, Categorical Data Analysis, 1.82 [1.43, 2.30].
   */
  @Test
  void aPublishedExample() {
    Interval logs = ShareRatio.of(189, 11_034, 104, 11_037, 0.95);
    assertThat(Math.exp((logs.low() + logs.high()) / 2)).isCloseTo(1.82, within(0.005));
    assertThat(Math.exp(logs.low())).isCloseTo(1.43, within(0.005));
    assertThat(Math.exp(logs.high())).isCloseTo(2.30, within(0.01));
  }

  @Test
  void intervalsHoldTheTrueRatioAsOftenAsTheySay() {
    Random random = new Random(11);
    double truth = Math.log(0.78 / 0.29);
    int held = 0;
    for (int i = 0; i < 4_000; i++) {
      Interval logs = ShareRatio.of(drawn(random, 0.78), 120, drawn(random, 0.29), 120, 0.90);
      held += logs.low() <= truth && truth <= logs.high() ? 1 : 0;
    }
    assertThat(held / 4_000.0).isBetween(0.88, 0.93);
  }

  @Test
  void sharesOfNothingHaveNoRatio() {
    assertThatIllegalArgumentException().isThrownBy(() -> ShareRatio.of(5, 10, 0, 10, 0.9));
    assertThatIllegalArgumentException().isThrownBy(() -> ShareRatio.of(11, 10, 1, 10, 0.9));
  }

  private static long drawn(Random random, double share) {
    long yes = 0;
    for (int i = 0; i < 120; i++) {
      yes += random.nextDouble() < share ? 1 : 0;
    }
    return yes;
  }
}
