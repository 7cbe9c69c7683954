package io.catalogbench.contract.simple;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SayQueryTest {

  @Test
  void aDelayIsKeptToTheNanosecond() {
    assertThat(query("0.100000001").pause()).isEqualTo(Duration.ofNanos(100_000_001));
    assertThat(query("10").pause()).isEqualTo(Duration.ofSeconds(10));
    assertThat(query("0.0000000001").pause()).isZero();
  }

  private static SayQuery query(String delay) {
    return SayQuery.of(Map.of("delay", List.of(delay), "word", List.of("hello")));
  }
}
