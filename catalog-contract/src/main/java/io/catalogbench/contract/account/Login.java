package io.catalogbench.contract.account;

import io.catalogbench.contract.problem.ProblemException;
import io.catalogbench.contract.security.Authorization;
import io.catalogbench.contract.security.PasswordHash;
import io.catalogbench.contract.security.Tokens;
import java.util.Optional;

/** Gives a token for a password. It is slow by intent: no event loop may run it. */
public final class Login {

  private final Tokens tokens;

  /** Issues {@code tokens}. */
  public Login(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * A token for the account of that name. A name without account takes as long as a wrong password
   * and is answered alike.
   *
   * @throws ProblemException with status 401 when they do not belong together
   */
  public AccessToken accessToken(Optional<Account> account, String password) {
    PasswordHash hash =
        account.map(found -> PasswordHash.parse(found.passwordHash())).orElse(PasswordHash.NOBODYS);
    if (!hash.matches(password) || account.isEmpty()) {
      throw Authorization.wrongCredentials();
    }
    return AccessToken.bearer(tokens.issue(account.get().userId(), account.get().roles()));
  }
}
