package io.catalogbench.harness.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Probabilities adjusted for having asked many questions at once; compare them with α as they are.
 */
public final class Multiplicity {

  private Multiplicity() {}

  /**
   * Keeps the chance of any false find below α. Source: S. Holm, A simple sequentially rejective
   * multiple test procedure, Scandinavian Journal of Statistics 6 (1979).
   */
  public static double[] holm(double[] probabilities) {
    int[] ascending = ascending(probabilities);
    double[] adjusted = new double[probabilities.length];
    double highest = 0;
    for (int i = 0; i < ascending.length; i++) {
      highest = Math.max(highest, (ascending.length - i) * probabilities[ascending[i]]);
      adjusted[ascending[i]] = Math.min(1, highest);
    }
    return adjusted;
  }

  /**
   * Keeps the share of false finds among the finds below α. Source: Y. Benjamini and Y. Hochberg,
   * Controlling the false discovery rate, Journal of the Royal Statistical Society B 57 (1995).
   */
  public static double[] benjaminiHochberg(double[] probabilities) {
    int[] ascending = ascending(probabilities);
    double[] adjusted = new double[probabilities.length];
    double lowest = 1;
    for (int i = ascending.length - 1; i >= 0; i--) {
      lowest = Math.min(lowest, probabilities[ascending[i]] * ascending.length / (i + 1));
      adjusted[ascending[i]] = lowest;
    }
    return adjusted;
  }

  private static int[] ascending(double[] probabilities) {
    if (Arrays.stream(probabilities).anyMatch(p -> !(p >= 0 && p <= 1))) {
      throw new IllegalArgumentException(
          "Probabilities lie between 0 and 1: " + Arrays.toString(probabilities));
    }
    return IntStream.range(0, probabilities.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> probabilities[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
