package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoreDistanceTest {

  @Test
  void aRoundTripBetweenTwoCoresIsTimed() throws InterruptedException {
    Affinity affinity = Machine.affinity();
    assumeTrue(affinity.pinned(), "nothing can be bound to a core here");
    CoreDistance watched;
    try (CoreDistance distance = CoreDistance.between(affinity)) {
      watched = distance;
      Patience.await(() -> distance.nanos().isPresent());
      distance.reset();
      Patience.await(() -> distance.nanos().isPresent());
      assertThat(distance.nanos().orElseThrow()).isBetween(5.0, 20_000.0);
    }
    Thread.sleep(200);
    watched.reset();
    Thread.sleep(200);
    assertThat(watched.nanos()).as("nobody looks any more").isEmpty();
  }

  @Test
  void whereNothingIsBoundNothingIsTold() {
    try (CoreDistance distance = CoreDistance.between(Affinity.of(List.of(0, 1), false))) {
      assertThat(distance.nanos()).isEmpty();
    }
  }
}
