package io.catalogbench.contract.user;

import io.catalogbench.contract.data.Statement;

/** The statements on users. */
public final class UserSql {

  /** One user; columns as in {@link User}. Parameter: id. */
  public static final Statement BY_ID =
      new Statement("SELECT id, username, email, created_at FROM catalog.users WHERE id = $1");

  /**
   * The first users with their addresses, one row for each address, by user id and address number.
   * Columns: id, username, email, created_at, metadata (as text), street, city, country; the last
   * three are null for a user without address. Parameter: the number of users.
   */
  public static final Statement DETAILS =
      new Statement(
          "SELECT u.id, u.username, u.email, u.created_at, u.metadata::text AS metadata,"
              + " a.street, a.city, a.country"
              + " FROM (SELECT * FROM catalog.users ORDER BY id LIMIT $1) u"
              + " LEFT JOIN catalog.addresses a ON a.user_id = u.id ORDER BY u.id, a.id");

  private UserSql() {}
}
