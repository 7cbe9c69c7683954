package io.catalogbench.contract.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.catalogbench.contract.security.Tokens;

/**
 * The answer of {@code POST /api/login}; shows itself without the token.
 *
 * @param expiresIn seconds
 */
public record AccessToken(
    @JsonProperty("access_token") String accessToken,
    @JsonProperty("token_type") String tokenType,
    @JsonProperty("expires_in") long expiresIn) {

  static AccessToken bearer(String token) {
    return new AccessToken(token, "bearer", Tokens.LIFE.toSeconds());
  }

  @Override
  public String toString() {
    return "AccessToken[" + tokenType + "]";
  }
}
