package io.catalogbench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.load.record.FailureKind;
import org.junit.jupiter.api.Test;

class LivenessTest {

  private static final long SECOND = 1_000_000_000;

  private final Liveness liveness = new Liveness();

  @Test
  void aServerIsLostAfterASecondOfFailures() {
    assertThat(liveness.lost(0, 0)).isFalse();
    assertThat(liveness.lost(SECOND / 2, SECOND / 2)).isFalse();
    assertThat(liveness.lost(SECOND - 1, SECOND - 1)).isFalse();
    assertThat(liveness.lost(SECOND, SECOND)).isTrue();
    assertThat(liveness.reason(FailureKind.REFUSED))
        .isEqualTo(
            "the server no longer answers: 4 requests in a row failed, the last one was refused");
  }

  @Test
  void fewFailuresAreNoLoss() {
    liveness.lost(0, 0);
    liveness.lost(0, 0);

    assertThat(liveness.lost(9 * SECOND, 9 * SECOND)).isFalse();
  }

  @Test
  void requestsThatTimedOutTogetherAreALoss() {
    liveness.lost(0, 10 * SECOND);
    liveness.lost(1, 10 * SECOND);
    liveness.lost(2, 10 * SECOND);

    assertThat(liveness.lost(3, 10 * SECOND)).isTrue();
  }

  @Test
  void anAnswerBeginsAnew() {
    liveness.lost(0, 0);
    liveness.lost(0, 0);
    liveness.lost(0, 0);
    liveness.answered();

    assertThat(liveness.lost(2 * SECOND, 2 * SECOND)).isFalse();
  }
}
