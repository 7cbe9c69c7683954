package io.catalogbench.bench.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RatioTest {

  @Test
  void pairsByRoundAndLeavesOutWhatHasNoPartner() {
    Ratio ratio =
        Ratio.of(Map.of(1, 200.0, 2, 220.0, 3, 999.0), Map.of(1, 100.0, 2, 110.0)).orElseThrow();

    assertThat(ratio.pairs()).isEqualTo(2);
    assertThat(ratio.value()).isCloseTo(2.0, within(1e-12));
    assertThat(ratio.interval().orElseThrow().low()).isCloseTo(2.0, within(1e-9));
  }

  @Test
  void hasTheIntervalOfStudent() {
    // logarithms 0.6, 0.7, 0.8: mean 0.7, deviation 0.1, t(2) = 2.91999, half width 0.168585
    Ratio ratio =
        Ratio.of(
                Map.of(1, Math.exp(0.6), 2, Math.exp(0.7), 3, Math.exp(0.8)),
                Map.of(1, 1.0, 2, 1.0, 3, 1.0))
            .orElseThrow();

    assertThat(Math.log(ratio.value())).isCloseTo(0.7, within(1e-12));
    assertThat(Math.log(ratio.interval().orElseThrow().low()))
        .isCloseTo(0.7 - 0.168585, within(1e-5));
    assertThat(Math.log(ratio.interval().orElseThrow().high()))
        .isCloseTo(0.7 + 0.168585, within(1e-5));
  }

  @Test
  void onePairHasNoInterval() {
    assertThat(Ratio.of(Map.of(1, 2.0), Map.of(1, 1.0)).orElseThrow().interval()).isEmpty();
    assertThat(Ratio.of(Map.of(1, 2.0), Map.of(2, 1.0))).isEqualTo(Optional.empty());
  }

  @Test
  void coversTheTruthNineTimesInTen() {
    Random random = new Random(1);
    int runs = 4_000;
    int covered = 0;
    for (int run = 0; run < runs; run++) {
      Map<Integer, Double> slow = new TreeMap<>();
      Map<Integer, Double> fast = new TreeMap<>();
      for (int round = 0; round < 5; round++) {
        double machine = Math.exp(0.2 * random.nextGaussian());
        slow.put(round, 2 * machine * Math.exp(0.03 * random.nextGaussian()));
        fast.put(round, machine * Math.exp(0.03 * random.nextGaussian()));
      }
      if (Ratio.of(slow, fast).orElseThrow().interval().orElseThrow().contains(2)) {
        covered++;
      }
    }
    assertThat(covered / (double) runs).isBetween(0.89, 0.91);
  }
}
