package io.catalogbench.contract.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.catalogbench.contract.data.SeedData;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordHashTest {

  private static final String SEEDED =
      Pattern.compile("pbkdf2[^']+")
          .matcher(SeedData.script(SeedData.PRODUCTS))
          .results()
          .findFirst()
          .orElseThrow()
          .group();

  @Test
  void thePasswordOfSeededUsersMatchesAndNoOtherDoes() {
    PasswordHash hash = PasswordHash.parse(SEEDED);
    assertThat(hash.matches(SeedData.PASSWORD)).isTrue();
    assertThat(hash.matches(SeedData.PASSWORD + " ")).isFalse();
    assertThat(hash.matches("")).isFalse();
  }

  @Test
  void nobodysHashIsAsSlowAsASeededOne() {
    assertThat(SEEDED).startsWith("pbkdf2-sha512$" + PasswordHash.ITERATIONS + "$");
    assertThat(PasswordHash.NOBODYS.matches(SeedData.PASSWORD)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "catalog-development",
        "pbkdf2-sha512$0$c2FsdA$a2V5",
        "pbkdf2-sha256$1$c2FsdA$a2V5",
        "pbkdf2-sha512$1$$a2V5",
        "pbkdf2-sha512$1$c2FsdA$a2V5$"
      })
  void whatIsNoHashIsRefusedWithoutRepeatingIt(String stored) {
    assertThatThrownBy(() -> PasswordHash.parse(stored))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a stored password hash");
  }
}
