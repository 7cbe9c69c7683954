package io.catalogbench.cache;

import java.time.LocalDate;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** Hits and misses of each of the last days, which begin at midnight in UTC; of this process. */
final class DailyCounts {

  static final int DAYS = 31;

  private static final long DAY_MILLIS = 86_400_000;

  private final LongSupplier epochMillis;
  private final ConcurrentSkipListMap<Long, Day> days = new ConcurrentSkipListMap<>();
  private volatile Day today;

  DailyCounts(LongSupplier epochMillis) {
    this.epochMillis = epochMillis;
    this.today = new Day(epochMillis.getAsLong() / DAY_MILLIS);
    days.put(today.epochDay, today);
  }

  void hit() {
    today().hits.increment();
  }

  void miss() {
    today().misses.increment();
  }

  LocalDate date() {
    return LocalDate.ofEpochDay(today().epochDay);
  }

  /** The counts of a day: none when it is not remembered. */
  DayCounts of(LocalDate date) {
    Day day = days.get(date.toEpochDay());
    return day == null
        ? new DayCounts(date, 0, 0)
        : new DayCounts(date, day.hits.sum(), day.misses.sum());
  }

  private Day today() {
    Day day = today;
    long epochDay = epochMillis.getAsLong() / DAY_MILLIS;
    return day.epochDay == epochDay ? day : begin(epochDay);
  }

  private Day begin(long epochDay) {
    Day day = days.computeIfAbsent(epochDay, Day::new);
    today = day;
    days.headMap(epochDay - DAYS + 1).clear();
    return day;
  }

  private static final class Day {
    private final long epochDay;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    Day(long epochDay) {
      this.epochDay = epochDay;
    }
  }
}
