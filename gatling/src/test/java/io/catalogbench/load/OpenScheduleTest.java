package io.catalogbench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.load.file.Arrivals;
import io.catalogbench.load.record.Window;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenScheduleTest {

  private static final long START = 1_000;
  private static final long SECOND = 1_000_000_000;

  private final Window window = new Window();
  private final List<Long> abandoned = new ArrayList<>();

  @Test
  void sharesTheRateAmongUsers() {
    assertThat(due(user(0, 2), 0)).containsExactly(START, START + SECOND / 2);
    assertThat(due(user(1, 2), 0)).containsExactly(START + SECOND / 4, START + 3 * SECOND / 4);
  }

  @Test
  void numbersRequestsInTheOrderInWhichTheyAreDue() {
    OpenSchedule schedule = user(1, 2);

    schedule.advance(0, false);
    assertThat(schedule.k()).isEqualTo(1);
    schedule.advance(0, false);
    assertThat(schedule.k()).isEqualTo(3);
  }

  @Test
  void keepsTheScheduleWhenTheUserIsLate() {
    assertThat(due(user(0, 2), START + 2 * SECOND)).containsExactly(START, START + SECOND / 2);
    assertThat(abandoned).isEmpty();
  }

  @Test
  void abandonsWhatIsLeftWhenTheLoadIsTooFarBehind() {
    OpenSchedule schedule = user(0, 1);
    window.close(START + SECOND);
    schedule.advance(START, false);

    assertThat(schedule.over(START + SECOND + OpenSchedule.GIVE_UP.toNanos())).isTrue();
    assertThat(abandoned)
        .containsExactly(START, START + SECOND / 4, START + SECOND / 2, START + 3 * SECOND / 4);
  }

  @Test
  void goesOnUntilTheWindowIsClosed() {
    OpenSchedule schedule = user(0, 1);
    for (int request = 0; request < 100; request++) {
      schedule.advance(0, false);
    }

    assertThat(schedule.over(START)).isFalse();
    window.close(START + SECOND);
    assertThat(schedule.over(START)).isTrue();
  }

  /** One of the users of a load of four requests per second. */
  private OpenSchedule user(int user, int users) {
    return new OpenSchedule(
        Timetable.of(Arrivals.EVEN, 4, 0), user, users, START, window, abandoned::add);
  }

  /** What is due in a window of one second. */
  private List<Long> due(OpenSchedule schedule, long nowNanos) {
    window.close(START + SECOND);
    List<Long> due = new ArrayList<>();
    schedule.advance(nowNanos, false);
    while (!schedule.over(nowNanos)) {
      due.add(schedule.dueNanos());
      schedule.advance(nowNanos, false);
    }
    return due;
  }
}
