package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RulerTest {

  private static final double[] CHAIN = filled(100);

  @Test
  void theSpreadIsTheNinthDecileOfManyOverTheFirstOfOne() {
    double[] chain = new double[20];
    double[] chains = new double[20];
    Arrays.setAll(chain, i -> 100 + i);
    Arrays.setAll(chains, i -> 200 + i);
    assertThat(Ruler.spread(chain, chains)).isCloseTo(217.0 / 102 - 1, within(1e-12));
  }

  @Test
  void aReadingThatWasInterruptedDoesNotCount() {
    double[] chains = filled(100);
    chains[7] = 5_000;
    assertThat(Ruler.spread(CHAIN, chains)).isZero();
  }

  @Test
  void aCoreThatIsSharedNowAndThenIsSeen() {
    double[] chains = filled(100);
    Arrays.setAll(chains, i -> i % 4 == 0 ? 190 : 100);
    assertThat(Ruler.spread(CHAIN, chains)).isCloseTo(0.9, within(1e-12));
  }

  @Test
  void aCoreThatIsSharedAllTheTimeIsSeen() {
    assertThat(Ruler.spread(CHAIN, filled(170))).isCloseTo(0.7, within(1e-12));
  }

  private static double[] filled(double nanos) {
    double[] all = new double[20];
    Arrays.fill(all, nanos);
    return all;
  }

  @Test
  void aRunIsDoubtedWhenMostLooksWereUneven() {
    assertThat(Ruler.isUneven(List.of(0.02, 0.5, 0.6))).isTrue();
    assertThat(Ruler.isUneven(List.of(0.02, 0.03, 0.6))).isFalse();
    assertThat(Ruler.isUneven(List.of())).isFalse();
  }

  @Test
  void aCacheThatOthersFillIsSeen() {
    assertThat(Ruler.isCrowded(List.of(18.0, 145.0, 190.0))).isTrue();
    assertThat(Ruler.isCrowded(List.of(18.0, 60.0, 190.0))).isFalse();
    assertThat(Ruler.isCrowded(List.of())).isFalse();
  }

  @Test
  void readingTakesTimeAndIsPositive() {
    assertThat(new Ruler().spread()).isNotNegative();
    assertThat(new Ruler().loadNanos()).as("no core loads in less").isGreaterThan(0.5);
  }
}
