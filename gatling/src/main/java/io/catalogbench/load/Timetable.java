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
