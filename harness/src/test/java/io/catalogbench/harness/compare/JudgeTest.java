package io.catalogbench.harness.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.catalogbench.harness.result.Direction;
import io.catalogbench.harness.result.Verdict;
import io.catalogbench.harness.result.Warning;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {

  private static final Judge COST = new Judge(0.05, Direction.LOWER_IS_BETTER);
  private static final Judge RATE = new Judge(0.05, Direction.HIGHER_IS_BETTER);

  @Test
  void moreThanTheMarginIsARegressionForACostAndAnImprovementForARate() {
    double[] pairs = around(0.20, 0.01, 10);
    assertThat(COST.of(pairs).verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(RATE.of(pairs).verdict()).isEqualTo(Verdict.IMPROVED);
    assertThat(COST.of(pairs).ratio()).isCloseTo(Math.exp(0.20), within(0.02));
  }

  @Test
  void nothingIsSameWhenThePairsShowIt() {
    assertThat(COST.of(around(0, 0.01, 10)).verdict()).isEqualTo(Verdict.SAME);
  }

  @Test
  void aDifferenceThatMayOrMayNotExceedTheMarginIsASmallChange() {
    assertThat(COST.of(around(0.05, 0.02, 12)).verdict()).isEqualTo(Verdict.SMALL_CHANGE);
  }

  @Test
  void noiseIsInconclusiveAndSaysHowManyPairsItTakes() {
    Judge.Judgement judgement = COST.of(around(0, 0.15, 6));
    assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(judgement.pairsNeeded()).hasValueSatisfying(n -> assertThat(n).isGreaterThan(20));
    assertThat(judgement.mde()).hasValueSatisfying(mde -> assertThat(mde).isGreaterThan(0.15));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void hugeDifferencesInTooFewPairsAreInconclusive(int pairs) {
    Judge.Judgement judgement = COST.of(around(1.0, 0.001, pairs));
    assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(judgement.pairsNeeded()).contains(Judge.ADVISED_PAIRS);
  }

  @Test
  void pairsThatLeanAreToldOf() {
    Judge.Judgement judgement =
        COST.of(new double[] {0.01, 0.02, 0, 0.03, 0.01, 0.02, 0.04, 0.02, 0.09, 0.16});
    assertThat(judgement.warnings()).extracting(Warning::code).contains("skewed-pairs");
    assertThat(COST.of(around(0, 0.01, 10)).warnings()).isEmpty();
  }

  @Test
  void oneWildPairDoesNotConvict() {
    Judge.Judgement judgement = COST.of(new double[] {0, 0.01, -0.01, 0.02, 0, 0.01, 3.0});
    assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void methodsThatDisagreeAreToldAndNotBelieved() {
    Judge.Judgement judgement =
        COST.of(new double[] {0.001, 0.002, -0.001, 0.002, 0, 0.001, 0.4, 0.001, -0.002, 0});
    assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(judgement.warnings()).extracting(Warning::code).contains("methods-disagree");
  }

  @Test
  void equalServersAreSeldomAccused() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    int accused = 0;
    for (int i = 0; i < 2000; i++) {
      double[] pairs = new double[10];
      Arrays.setAll(pairs, k -> 0.04 * random.nextGaussian());
      if (COST.of(pairs).verdict() == Verdict.REGRESSED) {
        accused++;
      }
    }
    assertThat(accused).isLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"5, 0.02", "6, 0.03", "6, 0.1", "10, 0.04", "20, 0.04", "20, 0.08"})
  void equalServersAreCalledDifferentInAtMostOneOfTwenty(int pairs, double deviation) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
    int different = 0;
    int repeats = 4_000;
    for (int i = 0; i < repeats; i++) {
      double[] ratios = new double[pairs];
      Arrays.setAll(ratios, k -> deviation * random.nextGaussian());
      Verdict verdict = COST.of(ratios).verdict();
      if (verdict != Verdict.SAME && verdict != Verdict.INCONCLUSIVE) {
        different++;
      }
    }
    assertThat((double) different / repeats).isLessThanOrEqualTo(0.05);
  }

  /** Pairs that alternate about a centre. */
  private static double[] around(double center, double distance, int pairs) {
    double[] values = new double[pairs];
    Arrays.setAll(values, i -> center + (i % 2 == 0 ? distance : -distance) * (1 + 0.1 * i));
    return values;
  }
}
