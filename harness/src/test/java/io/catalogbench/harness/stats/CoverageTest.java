package io.catalogbench.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** How often intervals hold the truth, over many samples drawn from a known one. */
class CoverageTest {

  private static final double TRUTH = 0.07;
  private static final int SAMPLES = 10_000;

  @Test
  void nineteenOfTwentyPairedTIntervalsHoldTheTruth() {
    assertThat(coverage(10, DoubleUnaryOperator.identity(), x -> PairedT.of(x, 0.95)))
        .isBetween(0.93, 0.97);
  }

  @Test
  void nineteenOfTwentyHodgesLehmannIntervalsHoldTheTruth() {
    assertThat(coverage(10, DoubleUnaryOperator.identity(), x -> HodgesLehmann.of(x, 0.95)))
        .isBetween(0.93, 0.97);
  }

  @Test
  void nineteenOfTwentyIntervalsOfTheMeanHoldTheTruth() {
    assertThat(coverage(10, DoubleUnaryOperator.identity(), x -> PairedMean.of(x, 0.95)))
        .isBetween(0.93, 0.97);
  }

  @Test
  void nineteenOfTwentyIntervalsOfTheMeanHoldTheTruthOfPairsThatLean() {
    assertThat(coverage(20, CoverageTest::leaning, x -> PairedMean.of(x, 0.95)))
        .isBetween(0.93, 0.97);
    assertThat(coverage(20, CoverageTest::leaning, x -> PairedT.of(x, 0.95))).isLessThan(0.93);
  }

  @Test
  void wildPairsDoNotSpoilHodgesLehmann() {
    assertThat(coverage(20, CoverageTest::withWildPairs, x -> HodgesLehmann.of(x, 0.95)))
        .isBetween(0.93, 0.97);
  }

  @Test
  void thePairsThatAreSaidToBeEnoughFindTheDifferenceAsOftenAsSaid() {
    double difference = 0.03;
    double deviation = 0.04;
    int pairs = new Detection(0.05, 0.80).pairsFor(difference, deviation).orElseThrow();
    RandomGenerator random = random();
    int found = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double[] sample = sample(random, pairs, noise -> difference + deviation * noise);
      if (PairedT.of(sample, 0.90).interval().orElseThrow().above(0)) {
        found++;
      }
    }
    assertThat((double) found / SAMPLES).isBetween(0.78, 0.85);
  }

  /** Exponential around its mean. */
  private static double leaning(double noise) {
    return -Math.log(NormalDistribution.of(0, 1).survivalProbability(noise)) - 1;
  }

  private static double withWildPairs(double noise) {
    return Math.abs(noise) > 2 ? 6 * noise : noise;
  }

  private static double coverage(
      int pairs, DoubleUnaryOperator noise, Function<double[], Estimate> estimator) {
    RandomGenerator random = random();
    int held = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double[] sample = sample(random, pairs, z -> TRUTH + 0.05 * noise.applyAsDouble(z));
      Interval interval = estimator.apply(sample).interval().orElseThrow();
      if (interval.low() <= TRUTH && TRUTH <= interval.high()) {
        held++;
      }
    }
    return (double) held / SAMPLES;
  }

  private static double[] sample(RandomGenerator random, int size, DoubleUnaryOperator value) {
    double[] sample = new double[size];
    Arrays.setAll(sample, i -> value.applyAsDouble(random.nextGaussian()));
    return sample;
  }

  private static RandomGenerator random() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(42);
  }
}
