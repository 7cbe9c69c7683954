package io.catalogbench.load;

import io.catalogbench.load.file.Arrivals;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** When the requests of an open load are due, counted from its start; shared by its users. */
sealed interface Timetable {

  /** When request {@code k} is due, 0 ≤ k. */
  long nanos(long k);

  /** The timetable of a rate. */
  static Timetable of(Arrivals arrivals, double ratePerSecond, long seed) {
    return switch (arrivals) {
      case EVEN -> new Even(1e9 / ratePerSecond);
      case POISSON -> new Poisson(1e9 / ratePerSecond, seed);
    };
  }

  /** The same with requests {@code factor} times as close from one time to another. */
  default Timetable withSurge(double factor, long fromNanos, long untilNanos) {
    return new Surge(this, factor, fromNanos, untilNanos);
  }

  /**
   * Another timetable whose time runs faster for a while: what was due in {@code factor} times the
   * surge's length is due within it. A Poisson process stays one, at the other rate.
   */
  record Surge(Timetable calm, double factor, long fromNanos, long untilNanos)
      implements Timetable {
    @Override
    public long nanos(long k) {
      long calmNanos = calm.nanos(k);
      if (calmNanos <= fromNanos) {
        return calmNanos;
      }
      long lengthNanos = untilNanos - fromNanos;
      long surgedNanos = Math.round((calmNanos - fromNanos) / factor);
      return surgedNanos <= lengthNanos
          ? fromNanos + surgedNanos
          : calmNanos - Math.round((factor - 1) * lengthNanos);
    }
  }

  /** At equal distances. */
  record Even(double distanceNanos) implements Timetable {
    @Override
    public long nanos(long k) {
      return Math.round(k * distanceNanos);
    }
  }

  /** At distances that are exponentially distributed: a Poisson process. */
  final class Poisson implements Timetable {

    private final double meanNanos;
    private final RandomGenerator random;
    private long[] known = new long[1_024];
    private int count;
    private double lastNanos;

    Poisson(double meanNanos, long seed) {
      this.meanNanos = meanNanos;
      this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    @Override
    public synchronized long nanos(long k) {
      int wanted = Math.toIntExact(k);
      while (count <= wanted) {
        if (count == known.length) {
          known = Arrays.copyOf(known, 2 * count);
        }
        lastNanos += random.nextExponential() * meanNanos;
        known[count++] = Math.round(lastNanos);
      }
      return known[wanted];
    }
  }
}
