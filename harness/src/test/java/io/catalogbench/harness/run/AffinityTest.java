package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AffinityTest {

  @Test
  void onTwoCoresTheServerIsAloneOnOne() {
    Affinity affinity = Affinity.of(List.of(0, 1), true);
    assertThat(affinity.server()).containsExactly(0);
    assertThat(affinity.generator()).containsExactly(1);
    assertThat(affinity.services()).containsExactly(1);
    assertThat(affinity.prefix(affinity.server())).containsExactly("taskset", "-c", "0");
    assertThat(affinity.serverProcessors()).isEqualTo(1);
  }

  @Test
  void fromFourCoresOnNobodySharesOne() {
    for (int cores = 4; cores <= 64; cores++) {
      List<Integer> all = IntStream.range(0, cores).boxed().toList();
      Affinity affinity = Affinity.of(all, true);
      assertThat(affinity.server()).isNotEmpty().doesNotContainAnyElementsOf(affinity.generator());
      assertThat(affinity.generator())
          .isNotEmpty()
          .doesNotContainAnyElementsOf(affinity.services());
      assertThat(affinity.services()).isNotEmpty().doesNotContainAnyElementsOf(affinity.server());
    }
  }

  @Test
  void withoutTasksetNothingIsBoundAndThatIsSaid() {
    Affinity affinity = Affinity.of(List.of(0, 1, 2, 3), false);
    assertThat(affinity.pinned()).isFalse();
    assertThat(affinity.prefix(affinity.server())).isEmpty();
    assertThat(affinity.description()).startsWith("not pinned");
    assertThat(affinity.serverProcessors()).isEqualTo(2);
  }

  @Test
  void theKernelsListsAreRead() {
    assertThat(Affinity.parse("0-2,5,8-9\n")).containsExactly(0, 1, 2, 5, 8, 9);
  }
}
