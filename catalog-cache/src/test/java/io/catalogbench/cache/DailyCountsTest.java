package io.catalogbench.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class DailyCountsTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 2, 28);

  private final AtomicLong millis =
      new AtomicLong(Instant.parse("2026-02-28T23:59:59.999Z").toEpochMilli());
  private final DailyCounts days = new DailyCounts(millis::get);

  @Test
  void aDayEndsAtMidnightInUtc() {
    days.hit();
    days.miss();
    millis.incrementAndGet();
    days.hit();
    days.hit();
    assertThat(days.of(FIRST)).isEqualTo(new DayCounts(FIRST, 1, 1));
    assertThat(days.of(FIRST.plusDays(1))).isEqualTo(new DayCounts(FIRST.plusDays(1), 2, 0));
    assertThat(days.date()).isEqualTo(FIRST.plusDays(1));
  }

  @Test
  void aDayLongAgoIsForgotten() {
    days.hit();
    millis.addAndGet(Duration.ofDays(DailyCounts.DAYS - 1).toMillis());
    days.hit();
    assertThat(days.of(FIRST).hits()).isEqualTo(1);
    millis.addAndGet(Duration.ofDays(1).toMillis());
    days.hit();
    assertThat(days.of(FIRST).hits()).isZero();
  }

  @Test
  void aDayThatIsNotRememberedHasNone() {
    assertThat(days.of(FIRST.plusDays(9))).isEqualTo(new DayCounts(FIRST.plusDays(9), 0, 0));
  }
}
