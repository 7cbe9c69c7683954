package io.catalogbench.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EstimateTest {

  @Test
  void onePairHasAnEstimateButNoInterval() {
    assertThat(PairedT.of(new double[] {0.2}, 0.9).interval()).isEmpty();
    assertThat(PairedT.of(new double[] {0.2}, 0.9).caveats())
        .containsExactly(new Caveat.TooFewPairs(1, 2));
  }

  @Test
  void theRankIntervalSaysHowManyPairsItNeeds() {
    assertThat(HodgesLehmann.fewestPairs(0.90)).isEqualTo(5);
    assertThat(HodgesLehmann.fewestPairs(0.95)).isEqualTo(6);
    assertThat(HodgesLehmann.of(new double[] {1, 2, 3, 4}, 0.90).caveats())
        .containsExactly(new Caveat.TooFewPairs(4, 5));
    assertThat(HodgesLehmann.of(new double[] {1, 2, 3, 4, 5}, 0.90).interval())
        .contains(new Interval(1, 5, 1 - 2.0 / 32));
  }

  @Test
  void pairsThatAllAgreeAreACaveat() {
    double[] equal = {0.1, 0.1, 0.1, 0.1, 0.1};
    assertThat(PairedT.of(equal, 0.9).caveats()).containsExactly(new Caveat.NoSpread(5));
    assertThat(HodgesLehmann.of(equal, 0.9).caveats()).containsExactly(new Caveat.NoSpread(5));
    assertThat(PairedT.probabilityAtMost(equal, 0)).isEmpty();
  }

  @Test
  void oneWildPairMovesTheMeanButHardlyTheRankCentre() {
    double[] pairs = {0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 9.0};
    assertThat(PairedT.of(pairs, 0.9).center()).isGreaterThan(1);
    assertThat(HodgesLehmann.of(pairs, 0.9).center()).isCloseTo(0.05, within(0.02));
  }

  @Test
  void theMeanOfPairsThatLeanHasAnIntervalThatLeansToo() {
    double[] pairs = {0.01, 0.02, 0.0, 0.03, 0.01, 0.02, 0.04, 0.02, 0.09, 0.16};

    Estimate estimate = PairedMean.of(pairs, 0.9);

    assertThat(estimate.caveats())
        .singleElement()
        .isInstanceOfSatisfying(
            Caveat.Skewed.class,
            skewed -> assertThat(skewed.skewness()).isCloseTo(2.02, within(0.01)));
    Interval interval = estimate.interval().orElseThrow();
    assertThat(interval.high() - estimate.center())
        .isGreaterThan(2 * (estimate.center() - interval.low()));
    assertThat(PairedMean.of(pairs, 0.9)).isEqualTo(estimate);
  }

  @Test
  void theMeanOfOthersHasStudentsInterval() {
    double[] even = {0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.10};
    double[] few = {0.01, 0.02, 0.0, 0.03, 0.16};
    double[] one = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0.1};
    double[] equal = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1};
    for (double[] pairs : List.of(even, few, one, equal)) {
      assertThat(PairedMean.of(pairs, 0.9)).isEqualTo(PairedT.of(pairs, 0.9));
    }
  }

  @Test
  void theMedianOfAnEvenNumberLiesBetween() {
    assertThat(Spread.of(new double[] {4, 1, 3, 2})).isEqualTo(new Spread(1, 2.5, 4, 4));
    assertThat(Spread.of(new double[] {7})).isEqualTo(new Spread(7, 7, 7, 1));
  }

  @Test
  void theGeometricMeanOfARatioAndItsInverseIsOne() {
    assertThat(Spread.geometricMean(new double[] {2, 0.5})).isCloseTo(1, within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Spread.geometricMean(new double[] {1, 0}));
  }

  @Test
  void morePairsFindSmallerDifferences() {
    Detection detection = new Detection(0.05, 0.80);
    assertThat(detection.smallestDifference(0.05, 20))
        .isLessThan(detection.smallestDifference(0.05, 5));
    assertThat(detection.pairsFor(0.05, 0.0)).hasValue(2);
    assertThat(detection.pairsFor(1e-6, 1)).isEmpty();
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> PairedT.of(new double[] {}, 0.9));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HodgesLehmann.of(new double[] {Double.NaN}, 0.9));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1, 0.9));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Multiplicity.holm(new double[] {0.1, 1.1}));
  }
}
