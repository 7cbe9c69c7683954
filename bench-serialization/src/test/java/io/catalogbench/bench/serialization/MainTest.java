package io.catalogbench.bench.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "quikc",
        "serialization",
        "quick --codecs jakson2",
        "quick --payloads small",
        "quick --sed 1",
        "quick --seed x",
        "quick --payloads sparse",
        "serialization quick quick"
      })
  void whatCannotBeRunEndsWithTwo(String line) {
    assertThat(Main.run(line.isEmpty() ? new String[0] : line.split(" ", -1))).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--version"})
  void questionsEndWithZero(String option) {
    assertThat(Main.run(option)).isZero();
  }
}
