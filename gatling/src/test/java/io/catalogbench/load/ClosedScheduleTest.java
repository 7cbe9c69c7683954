package io.catalogbench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.load.record.Window;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClosedScheduleTest {

  private final Window window = new Window();
  private final AtomicLong requests = new AtomicLong();

  @Test
  void isDueAtOnce() {
    ClosedSchedule schedule = new ClosedSchedule(requests, window);

    schedule.advance(7, false);

    assertThat(schedule.dueNanos()).isEqualTo(7);
  }

  @Test
  void numbersTheRequestsOfAllUsersTogether() {
    ClosedSchedule first = new ClosedSchedule(requests, window);
    ClosedSchedule second = new ClosedSchedule(requests, window);

    first.advance(0, false);
    second.advance(0, false);
    first.advance(0, false);

    assertThat(first.k()).isEqualTo(2);
    assertThat(second.k()).isEqualTo(1);
  }

  @Test
  void restsAfterAFailureInsteadOfHammering() {
    ClosedSchedule schedule = new ClosedSchedule(requests, window);

    schedule.advance(7, true);

    assertThat(schedule.dueNanos()).isEqualTo(100_000_007);
  }

  @Test
  void endsWithTheWindow() {
    ClosedSchedule schedule = new ClosedSchedule(requests, window);

    assertThat(schedule.over(6)).isFalse();
    window.close(7);
    assertThat(schedule.over(8)).isTrue();
  }
}
