package io.catalogbench.load.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CrossCheckTest {

  private static final Map<String, Counts> OURS =
      Map.of("simple", new Counts(10, 1), "warm-up", new Counts(5, 0));

  @Test
  void findsNothingWhereTheCountsAgree() {
    assertThat(CrossCheck.disagreements(OURS, Map.copyOf(OURS))).isEmpty();
  }

  @Test
  void namesEachCountThatDiffersOrIsMissing() {
    Map<String, Counts> gatlings = Map.of("simple", new Counts(10, 2), "other", new Counts(1, 0));

    assertThat(CrossCheck.disagreements(OURS, gatlings))
        .containsExactly(
            "other: we counted 0 good and 0 bad requests, Gatling 1 good and 0 bad",
            "simple: we counted 10 good and 1 bad requests, Gatling 10 good and 2 bad",
            "warm-up: we counted 5 good and 0 bad requests, Gatling 0 good and 0 bad");
  }
}
