package io.catalogbench.micronaut.account;

import static java.util.Objects.requireNonNull;

import io.catalogbench.contract.account.AccessToken;
import io.catalogbench.contract.account.Credentials;
import io.catalogbench.contract.account.Login;
import io.catalogbench.contract.account.Profile;
import io.catalogbench.contract.security.Authorization;
import io.catalogbench.contract.security.Identity;
import io.catalogbench.micronaut.loop.EventLoops;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** The rules of accounts. */
@Singleton
final class AccountService {

  private final AccountRepository repository;
  private final Login login;
  private final HashingThreads hashing;
  private final EventLoops loops;

  AccountService(
      AccountRepository repository, Login login, HashingThreads hashing, EventLoops loops) {
    this.repository = repository;
    this.login = login;
    this.hashing = hashing;
    this.loops = loops;
  }

  CompletionStage<AccessToken> login(Credentials credentials) {
    String username = requireNonNull(credentials.username(), "checked by the controller");
    String password = requireNonNull(credentials.password(), "checked by the controller");
    Executor loop = loops.current();
    return repository
        .account(username)
        .thenApplyAsync(account -> login.accessToken(account, password), hashing)
        .thenApplyAsync(Function.identity(), loop);
  }

  CompletionStage<Profile> profile(Identity caller) {
    return repository
        .profile(caller)
        .thenApply(profile -> profile.orElseThrow(Authorization::noSuchUser));
  }
}
