package io.catalogbench.harness.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Times the same work again and again. Another guest on the same physical core takes no time that
 * the system would call stolen, and its neighbour's processor time still does less. Another guest
 * of the same cache takes none either, and what is not found there comes from memory.
 *
 * <p>Steps that wait for each other hardly notice who shares the core: it has room for both. What
 * is done at once has to be shared. So three chains of steps are held against one: they take no
 * longer on a core of their own, and up to twice as long on half of one.
 */
final class Ruler {

  /** Above this, equal work takes so unequally long that single windows say little. */
  static final double MAX_SPREAD = 0.15;

  /** What the cache that cores share answers sooner than this; memory takes longer. */
  static final double MAX_LOAD_NANOS = 60;

  /** Numbers of 4 MiB: beyond a core's own cache, within the one that cores share. */
  private static final int RING = 1 << 20;

  private static final int LOADS = 20_000;
  private static final int READINGS = 40;
  private static final int WARMUPS = 5;
  private static final int STEPS = 2_000_000;

  private final int[] ring = ring();
  private long one = 1;
  private long two = 2;
  private long three = 3;
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

  /** How much longer work took than it has to; takes about half a second. */
  double spread() {
    double[] chain = new double[READINGS];
    double[] chains = new double[READINGS];
    for (int i = -WARMUPS; i < READINGS; i++) {
      long chainNanos = readChainNanos();
      long chainsNanos = readChainsNanos();
      if (i >= 0) {
        chain[i] = chainNanos;
        chains[i] = chainsNanos;
      }
    }
    return spread(chain, chains);
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
    return sorted(nanos)[READINGS / 2];
  }

  /**
   * How much longer three chains took when they were slow than one when it was fast: the ninth
   * decile of those over the first of these, less 1. Single readings that something interrupted are
   * beyond them.
   *
   * @param chain at least ten readings, each above 0
   * @param chains at least ten readings, each above 0
   */
  static double spread(double[] chain, double[] chains) {
    double[] fast = sorted(chain);
    double[] slow = sorted(chains);
    return Math.max(0, slow[slow.length - 1 - slow.length / 10] / fast[fast.length / 10] - 1);
  }

  private static double[] sorted(double[] nanos) {
    double[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted;
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
    return String.format(
        Locale.ROOT, "work took up to %.0f %% longer than on a core of its own", spread * 100);
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

  private long readChainNanos() {
    long start = System.nanoTime();
    long a = one;
    for (int i = 0; i < STEPS; i++) {
      a = step(a);
    }
    one = a;
    return System.nanoTime() - start;
  }

  private long readChainsNanos() {
    long start = System.nanoTime();
    long a = one;
    long b = two;
    long c = three;
    for (int i = 0; i < STEPS; i++) {
      a = step(a);
      b = step(b);
      c = step(c);
    }
    one = a;
    two = b;
    three = c;
    return System.nanoTime() - start;
  }

  /** The shift keeps a compiler from merging steps into one. */
  private static long step(long value) {
    return (value ^ (value >>> 31)) * 0x9E37_79B9_7F4A_7C15L;
  }
}
