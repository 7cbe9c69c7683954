package io.catalogbench.contract.settings;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * The key that access tokens are signed with; never shown.
 *
 * @param value at least {@link #MIN_BYTES} bytes of UTF-8
 */
public record TokenSecret(String value) {

  /** The variable of the environment that holds it. */
  public static final String VARIABLE = "CATALOG_JWT_SECRET";

  /** The variable that says what the server is used for: {@code development} or not. */
  public static final String ENVIRONMENT = "CATALOG_ENV";

  /** The shortest key of the algorithm, in bytes. */
  public static final int MIN_BYTES = 32;

  /** What signs where nothing is set, known to everybody and therefore never in production. */
  public static final TokenSecret DEVELOPMENT =
      new TokenSecret("catalog-bench development secret: everybody knows it, nobody trusts it");

  private static final String PRODUCTION = "production";
  private static final Set<String> ENVIRONMENTS = Set.of("development", PRODUCTION);

  public TokenSecret {
    if (value.getBytes(StandardCharsets.UTF_8).length < MIN_BYTES) {
      throw new SettingsException(VARIABLE + " must have at least " + MIN_BYTES + " bytes", 2);
    }
  }

  /**
   * The secret of a server with these variables of the environment.
   *
   * @throws SettingsException when it is too short, or when production lacks one of its own
   */
  public static TokenSecret of(Map<String, String> environment) {
    String use = environment.getOrDefault(ENVIRONMENT, "development");
    if (!ENVIRONMENTS.contains(use)) {
      throw new SettingsException(
          ENVIRONMENT + " '" + use + "': must be development or production", 2);
    }
    TokenSecret secret =
        environment.containsKey(VARIABLE)
            ? new TokenSecret(environment.getOrDefault(VARIABLE, ""))
            : DEVELOPMENT;
    if (use.equals(PRODUCTION) && secret.equals(DEVELOPMENT)) {
      throw new SettingsException(
          VARIABLE
              + " must be set to a secret of your own: "
              + ENVIRONMENT
              + "=production refuses the development default",
          2);
    }
    return secret;
  }

  /** The key as bytes. */
  public byte[] bytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "TokenSecret[hidden]";
  }
}
