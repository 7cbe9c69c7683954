package io.catalogbench.harness.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Times the same work again and again. Another guest on the same physical core takes no time that
 * the system would call stolen, and its neighbour's processor time still does less.
 */
final class Ruler {

  /** Above this, equal work takes so unequally long that single windows say little. */
  static final double MAX_SPREAD = 0.10;

  private static final int READINGS = 40;
  private static final int WARMUPS = 5;
  private static final int STEPS = 5_000_000;

  private long kept = 1;

  /** How evenly the machine worked just now; takes about half a second. */
  double spread() {
    for (int i = 0; i < WARMUPS; i++) {
      readNanos();
    }
    double[] nanos = new double[READINGS];
    for (int i = 0; i < READINGS; i++) {
      nanos[i] = readNanos();
    }
    return spread(nanos);
  }

  /**
   * How much longer the work took when it was slow than when it was fast: the ninth decile over the
   * first, less 1. Single readings that something interrupted are beyond them.
   *
   * @param nanos at least ten readings, each above 0
   */
  static double spread(double[] nanos) {
    double[] sorted = nanos.clone();
    Arrays.sort(sorted);
    int tenth = sorted.length / 10;
    return sorted[sorted.length - 1 - tenth] / sorted[tenth] - 1;
  }

  /** The doubt about a run, when at most looks the machine worked unevenly. */
  static boolean isUneven(List<Double> spreads) {
    long uneven = spreads.stream().filter(spread -> spread > MAX_SPREAD).count();
    return 2 * uneven > spreads.size();
  }

  /** A spread in words. */
  static String told(double spread) {
    return String.format(Locale.ROOT, "equal work took up to %.0f %% longer", spread * 100);
  }

  private long readNanos() {
    long start = System.nanoTime();
    long value = kept;
    for (int i = 0; i < STEPS; i++) {
      // The shift keeps the compiler from merging steps into one.
      value = (value ^ (value >>> 31)) * 0x9E37_79B9_7F4A_7C15L;
    }
    kept = value;
    return System.nanoTime() - start;
  }
}
