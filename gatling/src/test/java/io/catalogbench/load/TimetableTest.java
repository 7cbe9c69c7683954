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

  private static Timetable poisson(long seed) {
    return Timetable.of(Arrivals.POISSON, 500, seed);
  }
}
