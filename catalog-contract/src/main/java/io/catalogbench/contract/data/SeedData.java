package io.catalogbench.contract.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The catalog's tables and rows as SQL, the same on every machine: every value is arithmetic on the
 * row's number, so one size has one checksum.
 */
public final class SeedData {

  /** Products of the ordinary catalog; scale tests take up to ten million. */
  public static final int PRODUCTS = 10_000;

  /** Users of the catalog. */
  public static final int USERS = 10_000;

  /** Categories of the catalog. */
  public static final int CATEGORIES = 50;

  /** The password of every seeded user, for development only; user 1 is an admin. */
  public static final String PASSWORD = "catalog-development";

  private static final String PASSWORD_HASH =
      "pbkdf2-sha512$210000$Y2F0YWxvZy1iZW5jaCBkZXZlbG9wbWVudA$BlfT6erQ2lBXcKeObcGr88/pHjl/CJTee7Zbw8rFkW0";

  /** One row, one text column: a digest over every seeded row. */
  public static final String CHECKSUM = resource("checksum.sql");

  /** What {@link #CHECKSUM} answers for the ordinary catalog of {@link #PRODUCTS} products. */
  public static final String ORDINARY_CHECKSUM = "e732594486a10f4854291ce7fd28808e";

  /**
   * Marks the schema as ours, so that nobody's own schema of that name is ever dropped: the comment
   * on schema {@code catalog} must be this before a script of {@link #script} runs over it.
   */
  public static final String MARK = "catalog-bench";

  private SeedData() {}

  /**
   * The script that drops the schema {@code catalog}, makes it anew and fills it; several
   * statements separated by semicolons.
   */
  public static String script(int products) {
    return resource("schema.sql") + resource("indexes.sql") + rows(products);
  }

  /**
   * The script that puts the seeded rows back into tables that {@link #script} made, without
   * dropping anything, so that sessions with prepared statements go on.
   */
  public static String restore(int products) {
    return resource("clear.sql") + rows(products);
  }

  private static String rows(int products) {
    if (products < CATEGORIES || products > 10_000_000) {
      throw new IllegalArgumentException(
          "products must be " + CATEGORIES + " to 10000000, not " + products);
    }
    return resource("rows.sql")
        .replace(":products", Integer.toString(products))
        .replace(":password_hash", PASSWORD_HASH)
        .replace(":users", Integer.toString(USERS))
        .replace(":categories", Integer.toString(CATEGORIES));
  }

  private static String resource(String name) {
    try (InputStream in = SeedData.class.getResourceAsStream("/io/catalogbench/contract/" + name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
