package io.catalogbench.load.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BodyCheckTest {

  private static final String HELLO_SHA_256 =
      "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

  @Test
  void samplesOneRequestInAHundred() {
    BodyCheck check = BodyCheck.expecting(Map.of());

    assertThat(LongStream.range(0, 100_000).filter(check::samples).count()).isBetween(900L, 1_100L);
  }

  @Test
  void samplesEveryPathOfAScenarioThatRepeatsAfterAHundredRequests() {
    BodyCheck check = BodyCheck.expecting(Map.of());

    assertThat(
            LongStream.range(0, 100_000)
                .filter(check::samples)
                .map(k -> k % 100)
                .distinct()
                .count())
        .isEqualTo(100);
  }

  @Test
  void acceptsWhatWasExpected() {
    BodyCheck check = BodyCheck.expecting(Map.of("/a", HELLO_SHA_256));

    check.check("/a", "hello".getBytes(UTF_8));

    assertThat(check.result()).isEqualTo(new Bodies(1, 0, Optional.empty()));
  }

  @Test
  void comparesWithTheFirstBodyWhereNothingWasExpected() {
    BodyCheck check = BodyCheck.expecting(Map.of());

    check.check("/a", "hello".getBytes(UTF_8));
    check.check("/b", "other".getBytes(UTF_8));
    check.check("/a", "hello".getBytes(UTF_8));
    check.check("/a", "hallo".getBytes(UTF_8));

    Bodies result = check.result();
    assertThat(result.checked()).isEqualTo(4);
    assertThat(result.mismatched()).isEqualTo(1);
    assertThat(result.first().orElseThrow().path()).isEqualTo("/a");
    assertThat(result.first().orElseThrow().expected()).isEqualTo(HELLO_SHA_256);
    assertThat(result.first().orElseThrow().beginning()).isEqualTo("hallo");
  }

  @Test
  void remembersFirstBodiesAcrossSegments() {
    BodyCheck first = BodyCheck.expecting(Map.of());
    first.check("/a", "hello".getBytes(UTF_8));
    BodyCheck second = first.countingAnew();

    second.check("/a", "hallo".getBytes(UTF_8));

    assertThat(second.result().mismatched()).isEqualTo(1);
    assertThat(first.result().mismatched()).isZero();
  }
}
