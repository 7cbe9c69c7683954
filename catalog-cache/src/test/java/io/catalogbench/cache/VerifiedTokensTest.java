package io.catalogbench.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.security.Identity;
import io.catalogbench.contract.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class VerifiedTokensTest {

  private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

  private Duration passed = Duration.ZERO;
  private int verifications;
  private Duration tokenLife = Duration.ofMinutes(15);

  private final InstantSource now = () -> START.plus(passed);
  private final VerifiedTokens tokens =
      new VerifiedTokens(this::verify, now.withZone(ZoneOffset.UTC), () -> passed.toNanos());

  @Test
  void aTokenIsVerifiedOnceInFiveMinutes() {
    assertThat(tokens.verify("good")).isPresent();
    passed = VerifiedTokens.LIFE.minusNanos(1);
    assertThat(tokens.verify("good")).isEqualTo(tokens.verify("good")).isPresent();
    assertThat(verifications).isEqualTo(1);
    passed = VerifiedTokens.LIFE;
    assertThat(tokens.verify("good")).isPresent();
    assertThat(verifications).isEqualTo(2);
  }

  @Test
  void aTokenThatEndsIsForgottenByThen() {
    tokenLife = Duration.ofMinutes(1);
    assertThat(tokens.verify("good")).isPresent();
    passed = tokenLife.minusNanos(1);
    assertThat(tokens.verify("good")).isPresent();
    passed = tokenLife;
    assertThat(tokens.verify("good")).isEmpty();
  }

  @Test
  void aRefusalIsNotRemembered() {
    assertThat(tokens.verify("bad")).isEmpty();
    assertThat(tokens.verify("bad")).isEmpty();
    assertThat(verifications).isEqualTo(2);
  }

  private Optional<Identity> verify(String token) {
    verifications++;
    return token.equals("good")
        ? Optional.of(new Identity(2, Set.of(Role.USER), START.plus(tokenLife)))
        : Optional.empty();
  }
}
