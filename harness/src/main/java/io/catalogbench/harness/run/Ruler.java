package io.catalogbench.harness.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Times the same work again and again. Another guest on the same physical core takes no time that
 * the system would call stolen, and its neighbour's processor time still does less. Another guest
 * of the same cache takes none either, and what is not found there comes from memory.
 */
final class Ruler {

  /** Above this, equal work takes so unequally long that single windows say little. */
  static final double MAX_SPREAD = 0.10;

  /** What the cache that cores share answers sooner than this; memory takes longer. */
  static final double MAX_LOAD_NANOS = 60;

  /** Numbers of 4 MiB: beyond a core's own cache, within the one that cores share. */
  private static final int RING = 1 << 20;

  private static final int LOADS = 20_000;
  private static final int READINGS = 40;
  private static final int WARMUPS = 5;
  private static final int STEPS = 5_000_000;

  private final int[] ring = ring();
  private long kept = 1;
  private int at;

  /** One cycle through all numbers in no order that a processor could foresee (Sattolo). */
  private static int[] ring() {
    int[] next = new int[RING];
    Arrays.setAll(next, i -> i);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = RING - 1; i > 0; i--) {
      int other = random.nextInt(i);
      int kept = next[i];
      next[i] = next[other];
      next[other] = kept;
    }
    return next;
  }

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

  /** How long a load within 4 MiB takes, each after the one before; the median of many. */
  double loadNanos() {
    double[] nanos = new double[READINGS];
    for (int i = -WARMUPS; i < READINGS; i++) {
      double reading = readLoadNanos();
      if (i >= 0) {
        nanos[i] = reading;
      }
    }
    Arrays.sort(nanos);
    return nanos[READINGS / 2];
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

  /** Whether the machine worked unevenly at more than half of the looks. */
  static boolean isUneven(List<Double> spreads) {
    return mostlyAbove(MAX_SPREAD, spreads);
  }

  /** Whether the shared cache was as good as none at more than half of the looks. */
  static boolean isCrowded(List<Double> loadNanos) {
    return mostlyAbove(MAX_LOAD_NANOS, loadNanos);
  }

  private static boolean mostlyAbove(double limit, List<Double> looks) {
    return 2 * looks.stream().filter(look -> look > limit).count() > looks.size();
  }

  /** A load in words. */
  static String toldLoad(double nanos) {
    return String.format(Locale.ROOT, "a load within 4 MiB took %.0f ns", nanos);
  }

  /** A spread in words. */
  static String told(double spread) {
    return String.format(Locale.ROOT, "equal work took up to %.0f %% longer", spread * 100);
  }

  private double readLoadNanos() {
    long start = System.nanoTime();
    int here = at;
    for (int i = 0; i < LOADS; i++) {
      here = ring[here];
    }
    at = here;
    return (double) (System.nanoTime() - start) / LOADS;
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
