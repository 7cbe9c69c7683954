package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.harness.result.Busyness;
import io.catalogbench.harness.result.Environment;
import io.catalogbench.harness.result.Warning;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MachineTest {

  @Test
  void aQuietMachineIsNotDoubted() {
    assertThat(doubts(look(0.02, 24), look(0.03, 25))).isEmpty();
  }

  @Test
  void eachKindOfNeighbourIsToldByItself() {
    assertThat(doubts(look(0.9, 24))).containsExactly("uneven-speed");
    assertThat(doubts(look(0.02, 150))).containsExactly("crowded-cache");
    assertThat(doubts(look(0.9, 150), look(0.8, 160), look(0.02, 24)))
        .containsExactly("uneven-speed", "crowded-cache");
  }

  @Test
  void aLookThatTellsNothingIsNoDoubt() {
    Busyness old =
        new Busyness(
            "before",
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(doubts(old)).isEmpty();
  }

  private static Busyness look(double spread, double nanos) {
    return new Busyness(
        "before",
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.of(spread),
        Optional.of(nanos));
  }

  private static Stream<String> doubts(Busyness... looks) {
    Environment environment =
        new Environment(
            2,
            "CPU",
            1 << 30,
            "Kernel 1",
            "System 1",
            "JDK 1",
            Optional.empty(),
            "server on core 0",
            Optional.empty(),
            List.of(looks));
    return Machine.doubts(environment).stream().map(Warning::code);
  }
}
