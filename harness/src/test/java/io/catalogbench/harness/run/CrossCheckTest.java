package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class CrossCheckTest {

  @Test
  void requestsLeftHalfDoneCountHalf() {
    List<CrossCheck.Go> goes =
        List.of(go(84, OptionalLong.of(100_000_000)), go(84, OptionalLong.of(100_000_000)));
    assertThat(CrossCheck.cpuMicros(goes, 32)).hasValue(1_000);
  }

  @Test
  void nothingIsToldWithoutRequestsOrWithoutTheServersClock() {
    assertThat(CrossCheck.cpuMicros(List.of(go(0, OptionalLong.of(1))), 32)).isEmpty();
    assertThat(
            CrossCheck.cpuMicros(
                List.of(go(84, OptionalLong.of(1)), go(84, OptionalLong.empty())), 32))
        .isEmpty();
  }

  private static CrossCheck.Go go(long requests, OptionalLong cpuNanos) {
    return new CrossCheck.Go(new OtherGenerator.Driven(requests, 4, 0, requests), cpuNanos);
  }
}
