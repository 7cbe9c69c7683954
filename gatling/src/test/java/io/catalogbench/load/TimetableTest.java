package io.catalogbench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import io.catalogbench.load.file.Arrivals;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimetableTest {

  private static final int MANY = 100_000;
  private static final double MEAN = 1e9 / 500;

  @Test
  void evenRequestsAreEquallyFarApart() {
    Timetable even = Timetable.of(Arrivals.EVEN, 500, 1);
    assertThat(LongStream.range(0, 4).map(even::nanos))
        .containsExactly(0L, 2_000_000L, 4_000_000L, 6_000_000L);
  }

  @Test
  void poissonRequestsKeepTheRate() {
    assertThat((double) poisson(1).nanos(MANY - 1)).isCloseTo(MANY * MEAN, withPercentage(1));
  }

  /** Of exponential distances the deviation equals the mean, and e^-1 of them exceed it. */
  @Test
  void poissonDistancesAreExponential() {
    Timetable poisson = poisson(1);
    double[] distances =
        LongStream.range(1, MANY)
            .mapToDouble(k -> poisson.nanos(k) - poisson.nanos(k - 1))
            .toArray();
    double squares = 0;
    int beyond = 0;
    for (double distance : distances) {
      squares += (distance - MEAN) * (distance - MEAN);
      beyond += distance > MEAN ? 1 : 0;
    }
    assertThat(Math.sqrt(squares / distances.length)).isCloseTo(MEAN, withPercentage(2));
    assertThat((double) beyond / distances.length).isCloseTo(Math.exp(-1), within(0.01));
  }

  @Test
  void equalSeedsGiveEqualTimetablesWhateverIsAskedFirst() {
    Timetable one = poisson(7);
    Timetable other = poisson(7);
    long last = one.nanos(5_000);
    assertThat(other.nanos(17)).isEqualTo(one.nanos(17));
    assertThat(other.nanos(5_000)).isEqualTo(last);
    assertThat(poisson(8).nanos(17)).isNotEqualTo(one.nanos(17));
  }

  /** 10 per second, three times as many from 0.2 s to 0.4 s: 100, 200, 233, 266, 300 … ms. */
  @Test
  void aSurgeBringsRequestsCloserForAWhile() {
    Timetable surge = Timetable.of(Arrivals.EVEN, 10, 1).withSurge(3, 200_000_000, 400_000_000);
    assertThat(LongStream.range(1, 11).map(k -> Math.round(surge.nanos(k) / 1e6)))
        .containsExactly(100L, 200L, 233L, 267L, 300L, 333L, 367L, 400L, 500L, 600L);
  }

  @Test
  void aPoissonSurgeHasTheFactorTimesTheRate() {
    Timetable surge = poisson(3).withSurge(3, 20_000_000_000L, 40_000_000_000L);
    long[] due = LongStream.range(0, 40_000).map(surge::nanos).toArray();
    assertThat((double) dueWithin(due, 0, 20)).isCloseTo(500 * 20, withPercentage(3));
    assertThat((double) dueWithin(due, 20, 40)).isCloseTo(1_500 * 20, withPercentage(3));
    assertThat(due).isSorted();
  }

  private static long dueWithin(long[] dueNanos, int fromSeconds, int untilSeconds) {
    return LongStream.of(dueNanos)
        .filter(due -> due >= fromSeconds * 1e9 && due < untilSeconds * 1e9)
        .count();
  }

  private static Timetable poisson(long seed) {
    return Timetable.of(Arrivals.POISSON, 500, seed);
  }
}
