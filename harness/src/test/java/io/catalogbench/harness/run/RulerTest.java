package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RulerTest {

  @Test
  void theSpreadIsTheNinthDecileOverTheFirst() {
    double[] nanos = new double[20];
    Arrays.setAll(nanos, i -> 100 + i);
    assertThat(Ruler.spread(nanos)).isCloseTo(117.0 / 102 - 1, within(1e-12));
  }

  @Test
  void aReadingThatWasInterruptedDoesNotCount() {
    double[] nanos = new double[20];
    Arrays.fill(nanos, 100);
    nanos[7] = 5_000;
    assertThat(Ruler.spread(nanos)).isZero();
  }

  @Test
  void aCoreThatIsSharedNowAndThenIsSeen() {
    double[] nanos = new double[20];
    Arrays.setAll(nanos, i -> i % 4 == 0 ? 190 : 100);
    assertThat(Ruler.spread(nanos)).isCloseTo(0.9, within(1e-12));
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
