package io.catalogbench.harness.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuiteOrderTest {

  private static final Optional<Duration> NO_BUDGET = Optional.empty();

  @ParameterizedTest
  @CsvSource({
    "'', jmh-serialization-quick",
    "serialization, jmh-serialization-quick",
    "standard, jmh-serialization-standard",
    "serialization full, jmh-serialization-full",
    "cache, jmh-cache-quick",
    "cache smoke, jmh-cache-smoke",
    "serialization robustness, jmh-serialization-robustness",
    "robustness, jmh-serialization-robustness",
    "cache keys, jmh-cache-keys",
    "cache lives, jmh-cache-lives",
    "keys, jmh-cache-keys",
  })
  void suiteAndPlanMayBothBeLeftOut(String words, String name) {
    assertThat(order(words).name()).isEqualTo(name);
  }

  @Test
  void aWordThatIsNeitherIsRefusedWithAllThatThereAre() {
    assertThatThrownBy(() -> order("serialisation quick"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "unknown suite 'serialisation', did you mean 'serialization'?;"
                + " suites: serialization, cache; plans: smoke, quick, claims, standard, full;"
                + " without measuring: serialization robustness, cache keys, cache lives");
    assertThatThrownBy(() -> order("serialization quik"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("unknown plan 'quik', did you mean 'quick'?");
  }

  @Test
  void aTableIsOfItsSuiteAndMeasuresNothing() {
    assertThat(order("cache keys").measures()).isFalse();
    assertThat(order("cache quick").measures()).isTrue();
    assertThatThrownBy(() -> order("serialization keys"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("unknown plan 'keys'; suites: ");
    assertThatThrownBy(
            () ->
                SuiteOrder.of(List.of("robustness"), 42, NO_BUDGET, List.of("dsl-json"), List.of()))
        .isInstanceOf(InputException.class)
        .hasMessage("robustness measures nothing: leave --codecs, --payloads and --budget out");
  }

  @Test
  void whatOneSuiteChoosesAmongIsRefusedForAnother() {
    assertThatThrownBy(
            () -> SuiteOrder.of(List.of("cache"), 42, NO_BUDGET, List.of("dsl-json"), List.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("suite cache has none");
  }

  @Test
  void aBudgetWithoutTimeIsRefused() {
    assertThatThrownBy(
            () ->
                SuiteOrder.of(
                    List.of("cache"), 42, Optional.of(Duration.ZERO), List.of(), List.of()))
        .isInstanceOf(InputException.class)
        .hasMessage("--budget is at least 1 minute");
  }

  private static SuiteOrder order(String words) {
    return SuiteOrder.of(
        words.isEmpty() ? List.of() : List.of(words.split(" ", -1)),
        42,
        NO_BUDGET,
        List.of(),
        List.of());
  }
}
