package io.catalogbench.bench.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
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
        "quick --codecs avaje-jsonb",
        "robustness --codecs jackson2",
        "serialization quick quick"
      })
  void whatCannotBeRunEndsWithTwo(String line) {
    assertThat(Main.run(line.isEmpty() ? new String[0] : line.split(" ", -1))).isEqualTo(2);
  }

  @Test
  void whatThePlanLacksIsNamedBeforeAnythingIsDone() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    try {
      assertThat(Main.run("quick", "--codecs", "avaje-jsonb")).isEqualTo(2);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(complained.toString(StandardCharsets.UTF_8))
        .contains(
            "plan quick does not measure codec avaje-jsonb; plans that do: standard, full",
            "See --help.");
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--version"})
  void questionsEndWithZero(String option) {
    assertThat(Main.run(option)).isZero();
  }
}
