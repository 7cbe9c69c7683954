package io.catalogbench.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.catalogbench.harness.plan.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ShellWordsTest {

  private static final List<String> DIFFICULT =
      List.of("run", "/my plans/it's mine.yaml", "", "a\\b", "$HOME", "*", "u:***@h", "--seed=7");

  @Test
  void wordsSurvive() {
    assertThat(ShellWords.of(ShellWords.text(DIFFICULT))).isEqualTo(DIFFICULT);
  }

  @Test
  void aShellTakesThemForTheSame() throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("sh", "-c", "printf '%s\\n' " + ShellWords.text(DIFFICULT)).start();
    String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).isZero();
    assertThat(printed).isEqualTo(String.join("\n", DIFFICULT) + "\n");
  }

  @Test
  void plainWordsStayPlain() {
    List<String> plain = List.of("./bench", "run", "smoke", "--targets", "spring-mvc,micronaut");
    assertThat(ShellWords.text(plain))
        .isEqualTo("./bench run smoke --targets spring-mvc,micronaut");
    assertThat(ShellWords.of("./bench  run smoke --targets spring-mvc,micronaut")).isEqualTo(plain);
  }

  @Test
  void aQuotationEnds() {
    assertThatThrownBy(() -> ShellWords.of("run 'my plan.yaml"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a quotation does not end");
  }
}
