package io.catalogbench.spring.security;

import io.catalogbench.cache.VerifiedTokens;
import io.catalogbench.contract.account.Login;
import io.catalogbench.contract.security.Tokens;
import io.catalogbench.contract.settings.CatalogSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What issues and verifies tokens. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  @Bean
  Tokens tokens(CatalogSettings settings) {
    return new Tokens(settings.tokenSecret(), Clock.systemUTC());
  }

  @Bean
  VerifiedTokens verifiedTokens(Tokens tokens) {
    return new VerifiedTokens(tokens::verify);
  }

  @Bean
  Login login(Tokens tokens) {
    return new Login(tokens);
  }
}
