package io.catalogbench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.load.LoadScenario;
import io.catalogbench.load.Unmeasured.Over;
import io.catalogbench.load.Unmeasured.Pause;
import io.catalogbench.load.Unmeasured.Slice;
import io.catalogbench.load.file.WarmUp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpPhasesTest {

  /** Two bursts of 4 s, each 2 s per scenario, with a second between them. */
  private final WarmUpPhases phases =
      new WarmUpPhases(
          new WarmUp(
              Duration.ofSeconds(8),
              Duration.ofSeconds(1),
              2,
              1,
              List.of(LoadScenario.SIMPLE, LoadScenario.USER_BY_ID)));

  @Test
  void givesEachScenarioAnEqualSliceOfEachBurst() {
    assertThat(at("PT0S")).isEqualTo(new Slice(0));
    assertThat(at("PT1.999S")).isEqualTo(new Slice(0));
    assertThat(at("PT2S")).isEqualTo(new Slice(1));
    assertThat(at("PT5S")).isEqualTo(new Slice(0));
    assertThat(at("PT8.999S")).isEqualTo(new Slice(1));
  }

  @Test
  void pausesBetweenBursts() {
    assertThat(at("PT4.25S")).isEqualTo(new Pause(750_000_000));
  }

  @Test
  void endsWithTheLastBurst() {
    assertThat(at("PT9S")).isEqualTo(new Over());
  }

  private Unmeasured.Phase at(String time) {
    return phases.at(Duration.parse(time).toNanos());
  }
}
