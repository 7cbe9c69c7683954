package io.catalogbench.bench.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final List<Cell> CELLS =
      IntStream.range(0, 8)
          .mapToObj(n -> new Cell("s", "t" + n, "B.m", Map.of(), Work.ONE, null, null, true))
          .toList();

  @Test
  void everyRoundHasEveryCellOnce() {
    for (int round = 1; round <= 5; round++) {
      assertThat(round(Schedule.of(CELLS, 5, 1), round)).containsExactlyInAnyOrderElementsOf(CELLS);
    }
  }

  @Test
  void everySecondRoundIsTheOneBeforeBackwards() {
    List<Slot> schedule = Schedule.of(CELLS, 4, 1);

    assertThat(round(schedule, 2)).isEqualTo(round(schedule, 1).reversed());
    assertThat(round(schedule, 4)).isEqualTo(round(schedule, 3).reversed());
    assertThat(round(schedule, 3)).isNotEqualTo(round(schedule, 1));
  }

  @Test
  void theSeedDecides() {
    assertThat(Schedule.of(CELLS, 3, 1)).isEqualTo(Schedule.of(CELLS, 3, 1));
    assertThat(Schedule.of(CELLS, 3, 2)).isNotEqualTo(Schedule.of(CELLS, 3, 1));
  }

  private static List<Cell> round(List<Slot> schedule, int round) {
    return schedule.stream().filter(slot -> slot.round() == round).map(Slot::cell).toList();
  }
}
