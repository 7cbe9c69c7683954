package io.catalogbench.harness.stats;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Skewness;

/**
 * The mean of the differences of pairs with the interval that suits them: Student's, or where they
 * lean to one side by more than chance the bootstrap's.
 */
public final class PairedMean {

  /** Fewer do not tell a lean from chance, and give a bootstrap too little to draw from. */
  private static final int FEWEST_FOR_BOOTSTRAP = 10;

  /** As many standard errors does chance exceed once in twenty samples. */
  private static final double STANDARD_ERRORS = 2;

  private PairedMean() {}

  /** Mean of the differences and its interval. */
  public static Estimate of(double[] differences, double confidence) {
    Optional<Double> skewness = skewness(differences);
    if (skewness.isPresent()) {
      Estimate estimate = BootstrapT.of(differences, confidence);
      if (estimate.interval().isPresent()) {
        return new Estimate(
            estimate.center(), estimate.interval(), List.of(new Caveat.Skewed(skewness.get())));
      }
    }
    return PairedT.of(differences, confidence);
  }

  /**
   * The skewness of the differences, where samples of as many normal ones hardly have it.
   *
   * <p>Source: Joanes and Gill, Comparing measures of sample skewness and kurtosis, The
   * Statistician 47 (1998): G₁ and its variance.
   */
  private static Optional<Double> skewness(double[] differences) {
    double n = differences.length;
    if (n < FEWEST_FOR_BOOTSTRAP) {
      return Optional.empty();
    }
    double error = Math.sqrt(6 * n * (n - 1) / ((n - 2) * (n + 1) * (n + 3)));
    return Optional.of(Skewness.of(Samples.checked(differences)).getAsDouble())
        .filter(skewness -> Math.abs(skewness) > STANDARD_ERRORS * error);
  }
}
