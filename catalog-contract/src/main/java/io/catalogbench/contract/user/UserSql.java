package io.catalogbench.contract.user;

import io.catalogbench.contract.Limits;
import io.catalogbench.contract.data.Statement;

/** The statements on users. */
public final class UserSql {

  /** One user; columns as in {@link User}. Parameter: id. */
  public static final Statement BY_ID =
      new Statement("SELECT id, username, email, created_at FROM catalog.users WHERE id = $1");

  /** The first 100 users by id; columns as in {@link User}. */
  public static final Statement FIRST =
      new Statement(
          "SELECT id, username, email, created_at FROM catalog.users ORDER BY id LIMIT "
              + Limits.MAX_USERS);

  /**
   * A page of users by id with the number of all. Columns: the number, then as in {@link User}; one
   * row without a user where the page is empty. Parameters: users wanted, users passed over.
   */
  public static final Statement PAGE =
      new Statement(
          "SELECT t.total, u.id, u.username, u.email, u.created_at"
              + " FROM (SELECT count(*) AS total FROM catalog.users) t LEFT JOIN"
              + " (SELECT * FROM catalog.users ORDER BY id LIMIT $1 OFFSET $2) u ON true"
              + " ORDER BY u.id");

  /** The first 100 users by id with their counts; columns as in {@link UserCounts}. */
  public static final Statement COUNTED =
      new Statement(
          "SELECT u.id, u.username, u.email,"
              + " (SELECT count(*) FROM catalog.group_members m WHERE m.user_id = u.id),"
              + " (SELECT count(*) FROM catalog.posts p WHERE p.author_id = u.id AND p.published)"
              + " FROM catalog.users u ORDER BY u.id LIMIT "
              + Limits.MAX_USERS);

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

  /**
   * Inserts many users, or none when one of their names or addresses is taken. One such statement
   * runs at a time: two that insert the same names and addresses in another order would wait for
   * each other. Parameters: names, addresses. Columns: those of {@link UserInsertion#of}.
   */
  public static final Statement INSERT_ALL =
      new Statement(
          "WITH input AS (SELECT * FROM unnest($1::text[], $2::text[])"
              + " WITH ORDINALITY AS t (username, email, n)),"
              + " turn AS MATERIALIZED"
              + " (SELECT pg_advisory_xact_lock('catalog.users'::regclass::oid::bigint)),"
              + " taken AS (SELECT i.n, 'username' AS field FROM input i"
              + " JOIN catalog.users u ON u.username = i.username"
              + " UNION ALL SELECT i.n, 'email' FROM input i"
              + " JOIN catalog.users u ON u.email = i.email),"
              + " created AS (INSERT INTO catalog.users (username, email)"
              + " SELECT i.username, i.email FROM input i CROSS JOIN turn"
              + " WHERE NOT EXISTS (SELECT FROM taken) ORDER BY i.n RETURNING id)"
              + " SELECT count(*) AS created_count, NULL::bigint AS taken_index,"
              + " NULL::text AS field FROM created"
              + " UNION ALL SELECT NULL, n - 1, field FROM taken");

  private UserSql() {}
}
