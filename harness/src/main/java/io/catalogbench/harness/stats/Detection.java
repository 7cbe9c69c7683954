package io.catalogbench.harness.stats;

import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What a number of pairs can find: (t(1−α) + t(power)) · s / √P, s the standard deviation of the
 * differences.
 *
 * <p>Source: NIST/SEMATECH e-Handbook of Statistical Methods, section 7.2.2.2.
 *
 * @param alpha chance of a find where there is nothing, one-sided
 * @param power chance to find what is there
 */
public record Detection(double alpha, double power) {

  private static final int MOST_PAIRS = 200;

  public Detection {
    if (!(alpha > 0 && alpha < 0.5 && power >= 0.5 && power < 1)) {
      throw new IllegalArgumentException(
          "alpha below and power above one half: " + alpha + ", " + power);
    }
  }

  /** The smallest difference from a bound that these pairs, at least two, find. */
  public double smallestDifference(double deviation, int pairs) {
    TDistribution t = TDistribution.of(pairs - 1);
    return (t.inverseSurvivalProbability(alpha) + t.inverseCumulativeProbability(power))
        * deviation
        / Math.sqrt(pairs);
  }

  /**
   * How many pairs find a difference; absent when it would be more than two hundred: days of
   * measuring.
   */
  public OptionalInt pairsFor(double difference, double deviation) {
    if (!(difference > 0)) {
      throw new IllegalArgumentException("The difference must be positive: " + difference);
    }
    if (smallestDifference(deviation, MOST_PAIRS) > difference) {
      return OptionalInt.empty();
    }
    int tooFew = 1;
    int enough = MOST_PAIRS;
    while (enough - tooFew > 1) {
      int middle = (tooFew + enough) / 2;
      if (smallestDifference(deviation, middle) <= difference) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return OptionalInt.of(enough);
  }

  /** Standard deviation of at least two differences, n − 1 in the denominator. */
  public static double deviation(double[] differences) {
    if (Samples.checked(differences).length < 2) {
      throw new IllegalArgumentException("A deviation needs two values");
    }
    return Samples.deviation(differences);
  }
}
