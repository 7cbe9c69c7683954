package io.catalogbench.contract.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.catalogbench.contract.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthorizationTest {

  private static final Identity USER =
      new Identity(2, Set.of(Role.USER), Instant.parse("2100-01-01T00:00:00Z"));

  @ParameterizedTest
  @ValueSource(strings = {"Bearer good", "bearer good", "BEARER   good "})
  void aGoodTokenOpensTheRoute(String header) {
    assertThat(Authorization.of(List.of(header), Role.USER, AuthorizationTest::verify))
        .isEqualTo(USER);
  }

  @Test
  void withoutATokenTheAnswerSaysWhatIsNeeded() {
    assertThat(refusal(Role.USER)).isEqualTo("401 Bearer");
    assertThat(refusal(Role.USER, "")).isEqualTo("401 Bearer");
    assertThat(refusal(Role.USER, "Basic good")).isEqualTo("401 Bearer");
    assertThat(refusal(Role.USER, "Bearergood")).isEqualTo("401 Bearer");
  }

  @Test
  void aBadTokenIsCalledSo() {
    assertThat(refusal(Role.USER, "Bearer")).isEqualTo("401 Bearer error=\"invalid_token\"");
    assertThat(refusal(Role.USER, "Bearer bad")).isEqualTo("401 Bearer error=\"invalid_token\"");
    assertThat(refusal(Role.USER, "Bearer good", "Bearer good"))
        .isEqualTo("401 Bearer error=\"invalid_token\"");
  }

  @Test
  void aTokenWithoutTheRoleIsForbidden() {
    assertThat(refusal(Role.ADMIN, "Bearer good"))
        .isEqualTo("403 Bearer error=\"insufficient_scope\"");
  }

  private static String refusal(Role role, String... headers) {
    ProblemException refusal =
        catchThrowableOfType(
            ProblemException.class,
            () -> Authorization.of(List.of(headers), role, AuthorizationTest::verify));
    return refusal.problem().status() + " " + refusal.headers().get("WWW-Authenticate");
  }

  private static Optional<Identity> verify(String token) {
    return token.equals("good") ? Optional.of(USER) : Optional.empty();
  }
}
