package io.catalogbench.contract.account;

import io.catalogbench.contract.data.Statement;

/** The statements on accounts. */
public final class AccountSql {

  /** One account; columns as in {@link Account}. Parameter: username. */
  public static final Statement BY_USERNAME =
      new Statement(
          "SELECT u.id, c.password_hash, c.admin FROM catalog.users u"
              + " JOIN catalog.credentials c ON c.user_id = u.id WHERE u.username = $1");

  /** Username and email of one user. Parameter: id. */
  public static final Statement PROFILE =
      new Statement("SELECT username, email FROM catalog.users WHERE id = $1");

  private AccountSql() {}
}
