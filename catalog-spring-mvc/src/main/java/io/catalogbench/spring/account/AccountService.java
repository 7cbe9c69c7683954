package io.catalogbench.spring.account;

import static java.util.Objects.requireNonNull;

import io.catalogbench.contract.account.AccessToken;
import io.catalogbench.contract.account.Credentials;
import io.catalogbench.contract.account.Login;
import io.catalogbench.contract.account.Profile;
import io.catalogbench.contract.security.Authorization;
import io.catalogbench.contract.security.Identity;
import org.springframework.stereotype.Service;

/** The rules of accounts. */
@Service
final class AccountService {

  private final AccountRepository repository;
  private final Login login;

  AccountService(AccountRepository repository, Login login) {
    this.repository = repository;
    this.login = login;
  }

  AccessToken login(Credentials credentials) {
    String username = requireNonNull(credentials.username(), "checked by the controller");
    String password = requireNonNull(credentials.password(), "checked by the controller");
    return login.accessToken(repository.account(username), password);
  }

  Profile profile(Identity caller) {
    return repository.profile(caller).orElseThrow(Authorization::noSuchUser);
  }
}
