package io.catalogbench.contract.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class TokenSecretTest {

  private static final String OWN = "0123456789abcdef0123456789abcdef";

  @Test
  void theEnvironmentGivesTheSecret() {
    assertThat(TokenSecret.of(Map.of("CATALOG_JWT_SECRET", OWN)).value()).isEqualTo(OWN);
    assertThat(
            TokenSecret.of(Map.of("CATALOG_JWT_SECRET", OWN, "CATALOG_ENV", "production")).value())
        .isEqualTo(OWN);
  }

  @Test
  void withoutOneThereIsADefaultForDevelopment() {
    assertThat(TokenSecret.of(Map.of())).isEqualTo(TokenSecret.DEVELOPMENT);
    assertThat(TokenSecret.of(Map.of("CATALOG_ENV", "development")))
        .isEqualTo(TokenSecret.DEVELOPMENT);
  }

  @Test
  void productionRefusesTheDefaultHoweverItIsGiven() {
    String all = TokenSecret.DEVELOPMENT.value();
    refuses(Map.of("CATALOG_ENV", "production"), "CATALOG_JWT_SECRET must be set");
    refuses(
        Map.of("CATALOG_ENV", "production", "CATALOG_JWT_SECRET", all),
        "CATALOG_JWT_SECRET must be set");
  }

  @Test
  void aShortSecretAndAnUnknownEnvironmentAreRefused() {
    refuses(Map.of("CATALOG_JWT_SECRET", OWN.substring(1)), "at least 32 bytes");
    refuses(Map.of("CATALOG_JWT_SECRET", ""), "at least 32 bytes");
    refuses(Map.of("CATALOG_ENV", "prod"), "must be development or production");
  }

  @Test
  void aSecretIsNeverShown() {
    assertThat(new TokenSecret(OWN)).asString().doesNotContain(OWN);
  }

  private static void refuses(Map<String, String> environment, String reason) {
    assertThatThrownBy(() -> TokenSecret.of(environment))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(reason)
        .extracting(refusal -> ((SettingsException) refusal).exitCode())
        .isEqualTo(2);
  }
}
