package io.catalogbench.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretsTest {

  @ParameterizedTest
  @CsvSource({
    "postgresql://me:secret@db:5432/catalog,postgresql://me:***@db:5432/catalog",
    "--postgres=postgresql://me:secret@db/catalog,--postgres=postgresql://me:***@db/catalog",
    "postgresql://me:12?@secret@db/catalog,postgresql://me:***@db/catalog",
    "redis://:secret@cache:6379/0,redis://:***@cache:6379/0",
    "redis://secret@cache:6379/0,redis://***@cache:6379/0",
    "rediss://secret@cache,rediss://***@cache"
  })
  void aPasswordIsTakenOut(String address, String masked) {
    assertThat(Secrets.masked(address)).isEqualTo(masked);
    assertThat(Secrets.masked(masked)).as("once more").isEqualTo(masked);
    assertThat(Secrets.isMasked(masked)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://me@db/catalog",
        "redis://cache:6379/0",
        "http://127.0.0.1:8080/api",
        "mine.yaml"
      })
  void whatHasNoPasswordStaysAsItIs(String address) {
    assertThat(Secrets.masked(address)).isEqualTo(address);
    assertThat(Secrets.isMasked(address)).isFalse();
  }

  @Test
  void everyAddressOfATextIsMasked() {
    assertThat(
            Secrets.masked("no option --db=postgresql://a:b@c/d,\nonly redis://:e@f and http://g"))
        .isEqualTo("no option --db=postgresql://a:***@c/d,\nonly redis://:***@f and http://g");
  }
}
