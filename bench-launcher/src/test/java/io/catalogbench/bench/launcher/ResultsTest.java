package io.catalogbench.bench.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultsTest {

  private static final double STEP = 1.5;
  private static final Ruler.Reading CALM = new Ruler.Reading(100, 1);

  private final Cell cell = new Cell("s", "t", "B.m", Map.of(), Work.ONE, null, null, true);
  private final Results results =
      new Results(new Suite("test", List.of(cell), List.of(), List.of()));
  private int round;

  @Test
  void enoughForksWithTheirCoreMakeTheOthersNeedless() {
    own(4);
    shared(2);
    assertThat(results.valid(cell.key())).hasSize(6);

    own(1);
    assertThat(results.valid(cell.key())).hasSize(5).noneMatch(Outcome.Measured::shared);
    assertThat(results.counted()).hasSize(5);
  }

  @Test
  void aGuestWhoWasThereAllTheTimeShowsByTheOtherForks() {
    for (int i = 0; i < 6; i++) {
      add(16, 0, 2 * STEP);
    }
    assertThat(results.shared()).isEmpty();

    own(1);
    assertThat(results.shared()).hasSize(6);
    assertThat(results.flags(cell.key())).contains(Flag.SHARED);
  }

  private void own(int forks) {
    for (int i = 0; i < forks; i++) {
      add(16, 0, STEP);
    }
  }

  private void shared(int forks) {
    for (int i = 0; i < forks; i++) {
      add(1, 15, STEP);
    }
  }

  private void add(int own, int shared, double stepNanos) {
    round++;
    results.add(
        new Fork(
            new Slot(round, 1, cell),
            1,
            new Outcome.Measured(List.of(100.0), own, shared, stepNanos, 0, 0, "jvm"),
            CALM,
            CALM,
            Optional.empty()));
  }
}
