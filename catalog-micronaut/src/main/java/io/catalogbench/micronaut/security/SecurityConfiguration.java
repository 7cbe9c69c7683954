package io.catalogbench.micronaut.security;

import io.catalogbench.cache.VerifiedTokens;
import io.catalogbench.contract.account.Login;
import io.catalogbench.contract.security.Tokens;
import io.catalogbench.contract.settings.CatalogSettings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What issues and verifies tokens. */
@Factory
final class SecurityConfiguration {

  @Singleton
  Tokens tokens(CatalogSettings settings) {
    return new Tokens(settings.tokenSecret(), Clock.systemUTC());
  }

  @Singleton
  VerifiedTokens verifiedTokens(Tokens tokens) {
    return new VerifiedTokens(tokens::verify);
  }

  @Singleton
  Login login(Tokens tokens) {
    return new Login(tokens);
  }
}
