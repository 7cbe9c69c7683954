package io.catalogbench.bench.serialization.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WiringTypeTest {

  private static final long NOW = Requests.NOW_SECONDS;
  private static final Tokens TOKENS = new Tokens(Steps.SECRET);

  @ParameterizedTest
  @EnumSource
  void letsThoseInWhoMayEachTimeTheyAsk(WiringType type) {
    Access access = type.access();
    String token = TOKENS.issue("ada", "admin", NOW + 1);

    assertThat(access.decide(token, NOW)).isEqualTo(Decision.ALLOWED);
    assertThat(access.decide(token, NOW)).isEqualTo(Decision.ALLOWED);
  }

  @ParameterizedTest
  @EnumSource
  void forbidsWhatTheRoleDoesNotAllow(WiringType type) {
    assertThat(type.access().decide(TOKENS.issue("bob", "user", NOW + 1), NOW))
        .isEqualTo(Decision.FORBIDDEN);
  }

  @ParameterizedTest
  @EnumSource
  void forgetsATokenWhenItExpires(WiringType type) {
    Access access = type.access();
    String token = TOKENS.issue("ada", "admin", NOW + 1);

    assertThat(access.decide(token, NOW)).isEqualTo(Decision.ALLOWED);
    assertThat(access.decide(token, NOW + 1)).isEqualTo(Decision.UNAUTHORIZED);
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatItDidNotSign(WiringType type) {
    Access access = type.access();
    String token = TOKENS.issue("ada", "user", NOW + 1);
    String forged =
        new Tokens("another secret that has 32 bytes".getBytes(StandardCharsets.US_ASCII))
            .issue("ada", "admin", NOW + 1);
    String swapped =
        token.substring(0, token.indexOf('.'))
            + TOKENS
                .issue("ada", "admin", NOW + 1)
                .substring(token.indexOf('.'), token.lastIndexOf('.'))
            + token.substring(token.lastIndexOf('.'));

    assertThat(access.decide(forged, NOW)).isEqualTo(Decision.UNAUTHORIZED);
    assertThat(access.decide(swapped, NOW)).isEqualTo(Decision.UNAUTHORIZED);
    assertThat(access.decide("", NOW)).isEqualTo(Decision.UNAUTHORIZED);
    assertThat(access.decide("a.b", NOW)).isEqualTo(Decision.UNAUTHORIZED);
    assertThat(access.decide("a.b.?", NOW)).isEqualTo(Decision.UNAUTHORIZED);
  }

  @ParameterizedTest
  @EnumSource
  void decidesAlikeOnWhatIsTimed(WiringType type) {
    Access access = type.access();

    assertThat(
            Requests.tokens().stream()
                .map(token -> access.decide(token, NOW))
                .collect(Collectors.groupingBy(decision -> decision, Collectors.counting())))
        .containsOnlyKeys(Decision.ALLOWED, Decision.FORBIDDEN)
        .containsEntry(Decision.FORBIDDEN, 128L);
  }
}
