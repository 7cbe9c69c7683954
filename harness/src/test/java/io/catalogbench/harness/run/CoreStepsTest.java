package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CoreStepsTest {

  @Test
  void theServersCoreTellsHowFastItIs() throws InterruptedException {
    Affinity affinity = Machine.affinity();
    assumeTrue(affinity.pinned(), "nothing can be bound to a core here");
    CoreSteps watched;
    try (CoreSteps steps = CoreSteps.on(affinity)) {
      watched = steps;
      Patience.await(() -> steps.nanos().isPresent());
      assertThat(steps.nanos().orElseThrow()).isBetween(0.5, 500.0);

      steps.reset();
      Patience.await(() -> steps.nanos().isPresent());
    }
    Thread.sleep(100);
    watched.reset();
    Thread.sleep(100);
    assertThat(watched.nanos()).as("nobody looks any more").isEmpty();
  }

  @Test
  void whereNothingIsBoundNothingIsTold() {
    Affinity everywhere = Affinity.of(List.of(0, 1), false);
    try (CoreSteps steps = CoreSteps.on(everywhere)) {
      assertThat(steps.nanos()).isEqualTo(OptionalDouble.empty());
    }
  }
}
