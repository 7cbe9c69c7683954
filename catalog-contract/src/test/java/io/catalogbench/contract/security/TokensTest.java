package io.catalogbench.contract.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.corpus.SampleToken;
import io.catalogbench.contract.settings.TokenSecret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

final class TokensTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  private final Tokens tokens = at(NOW);

  @Test
  void aTokenSpeaksForWhomItWasIssued() {
    assertThat(tokens.verify(tokens.issue(7, EnumSet.allOf(Role.class))))
        .contains(new Identity(7, Set.of(Role.USER, Role.ADMIN), NOW.plus(Tokens.LIFE)));
  }

  @Test
  void aTokenLives15MinutesAndNotASecondLonger() {
    String token = tokens.issue(7, Set.of(Role.USER));
    assertThat(at(NOW.plus(Duration.ofMinutes(15)).minusSeconds(1)).verify(token)).isPresent();
    assertThat(at(NOW.plus(Duration.ofMinutes(15))).verify(token)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"USER", "ADMIN", "NO_ROLE", "OTHER_ROLE", "NO_USER"})
  void whatIsSignedAndInItsTimeIsValid(SampleToken token) {
    assertThat(tokens.verify(token.text())).isPresent();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"USER", "ADMIN", "NO_ROLE", "OTHER_ROLE", "NO_USER"})
  void everythingElseIsNot(SampleToken token) {
    assertThat(tokens.verify(token.text())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", "a.b.c", "{}", "null", "eyJhbGciOiJIUzI1NiJ9.e30.", "\u0000"})
  void textIsNoToken(String text) {
    assertThat(tokens.verify(text)).isEmpty();
  }

  private static Tokens at(Instant now) {
    return new Tokens(TokenSecret.DEVELOPMENT, Clock.fixed(now, ZoneOffset.UTC));
  }
}
