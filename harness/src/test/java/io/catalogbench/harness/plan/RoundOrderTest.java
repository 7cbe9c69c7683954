package io.catalogbench.harness.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RoundOrderTest {

  private static final List<String> TARGETS = List.of("a", "b", "c");

  @Test
  void everySecondRoundMirrorsTheOneBefore() {
    List<List<String>> order = RoundOrder.of(TARGETS, 6, 42);
    for (int round = 0; round < 6; round += 2) {
      assertThat(order.get(round + 1)).isEqualTo(order.get(round).reversed());
    }
  }

  @Test
  void everyRoundHasEachTargetOnce() {
    assertThat(RoundOrder.of(TARGETS, 5, 1))
        .hasSize(5)
        .allSatisfy(round -> assertThat(round).containsExactlyInAnyOrderElementsOf(TARGETS));
  }

  @Test
  void oneSeedHasOneOrder() {
    assertThat(RoundOrder.of(TARGETS, 9, 3)).isEqualTo(RoundOrder.of(TARGETS, 9, 3));
  }

  @Test
  void seedsDecideWhoIsFirst() {
    Set<String> first = new HashSet<>();
    for (long seed = 0; seed < 50; seed++) {
      first.add(RoundOrder.of(TARGETS, 1, seed).getFirst().getFirst());
    }
    assertThat(first).containsExactlyInAnyOrderElementsOf(TARGETS);
  }
}
