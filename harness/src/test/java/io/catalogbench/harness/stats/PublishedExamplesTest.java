package io.catalogbench.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Our numbers against those that others published for the same data. */
class PublishedExamplesTest {

  /**
   * Hours of additional sleep of ten patients under two drugs. Student, The probable error of a
   * mean, Biometrika 6 (1908); interval and probability as printed in the manual of R's t.test.
   */
  private static final double[] SLEEP =
      differences(
          new double[] {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4},
          new double[] {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0});

  /**
   * A depression scale of nine patients after and before a tranquilizer. Hollander and Wolfe,
   * Nonparametric Statistical Methods, example 3.1.
   */
  private static final double[] DEPRESSION =
      differences(
          new double[] {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29},
          new double[] {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30});

  /** Days that nine mice of the control group lived. Efron and Tibshirani, table 2.1. */
  private static final double[] MICE = {52, 104, 146, 10, 50, 31, 40, 27, 46};

  /** Benjamini and Hochberg (1995), section 4.1: fifteen hypotheses of a clinical trial. */
  private static final double[] TRIAL = {
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
    0.6528, 0.7590, 1.0000
  };

  @Test
  void pairedTOfStudentsSleepData() {
    Estimate estimate = PairedT.of(SLEEP, 0.95);
    assertThat(estimate.center()).isCloseTo(1.58, within(1e-9));
    assertThat(estimate.interval().orElseThrow().low()).isCloseTo(0.7001142, within(1e-6));
    assertThat(estimate.interval().orElseThrow().high()).isCloseTo(2.4598858, within(1e-6));
    assertThat(PairedT.probabilityAtMost(SLEEP, 0).orElseThrow() * 2)
        .isCloseTo(0.002833, within(1e-6));
  }

  @Test
  void hodgesLehmannOfHollanderAndWolfesPatients() {
    Estimate estimate = HodgesLehmann.of(DEPRESSION, 0.96);
    assertThat(estimate.center()).isCloseTo(-0.46, within(1e-9));
    assertThat(estimate.interval().orElseThrow().low()).isCloseTo(-0.786, within(1e-9));
    assertThat(estimate.interval().orElseThrow().high()).isCloseTo(-0.010, within(1e-9));
    assertThat(estimate.interval().orElseThrow().confidence()).isCloseTo(1 - 0.039, within(1e-3));
  }

  /**
   * Efron and Tibshirani, section 12.5: 35.82 to 116.74 from 1,000 drawn samples, whose far end
   * hangs on fifty of them.
   */
  @Test
  void bootstrapTOfEfronAndTibshiranisMice() {
    Estimate estimate = BootstrapT.of(MICE, 0.90);
    assertThat(estimate.center()).isCloseTo(56.22, within(0.01));
    assertThat(estimate.interval().orElseThrow().low()).isCloseTo(35.82, within(1.5));
    assertThat(estimate.interval().orElseThrow().high()).isCloseTo(116.74, within(10.0));
  }

  /** NIST/SEMATECH e-Handbook, section 7.2.2.2: alpha 0.05, beta 0.10, a shift of one deviation. */
  @Test
  void pairsForAShiftOfOneDeviation() {
    assertThat(new Detection(0.05, 0.90).pairsFor(1, 1)).hasValue(11);
  }

  @Test
  void holmOfTheClinicalTrialRejectsThree() {
    double[] adjusted = Multiplicity.holm(TRIAL);
    assertThat(adjusted[0]).isCloseTo(0.0015, within(1e-12));
    assertThat(adjusted[3]).isCloseTo(0.1140, within(1e-12));
    assertThat(Arrays.stream(adjusted).filter(p -> p <= 0.05)).hasSize(3);
  }

  @Test
  void benjaminiHochbergOfTheClinicalTrialRejectsFour() {
    double[] adjusted = Multiplicity.benjaminiHochberg(TRIAL);
    assertThat(adjusted[3]).isCloseTo(0.035625, within(1e-12));
    assertThat(Arrays.stream(adjusted).filter(p -> p <= 0.05)).hasSize(4);
  }

  private static double[] differences(double[] after, double[] before) {
    double[] differences = new double[after.length];
    Arrays.setAll(differences, i -> after[i] - before[i]);
    return differences;
  }
}
