package io.catalogbench.contract.product;

import io.catalogbench.contract.Limits;
import io.catalogbench.contract.data.Statement;

/** The statements on products; result columns are those of {@link Product}, in its order. */
public final class ProductSql {

  static final String SELECT =
      "SELECT p.id, p.name, p.price, p.category_id, c.name AS category_name, p.created_at,"
          + " p.updated_at FROM catalog.products p JOIN catalog.categories c ON c.id ="
          + " p.category_id";

  /**
   * The names of some categories. Parameter: ids. Columns: id, name. What a naive list asks time
   * and again.
   */
  public static final Statement CATEGORY_NAMES =
      new Statement("SELECT id, name FROM catalog.categories WHERE id = ANY ($1::bigint[])");

  /** Products without the names of their categories, which are empty; columns as above. */
  static final String SELECT_NAIVELY =
      "SELECT p.id, p.name, p.price, p.category_id, '' AS category_name, p.created_at,"
          + " p.updated_at FROM catalog.products p";

  /** The ids of products. */
  static final String SELECT_IDS = "SELECT p.id FROM catalog.products p";

  /** The ids of the first 50 products by id. */
  public static final Statement FIRST_IDS =
      new Statement(SELECT_IDS + " ORDER BY p.id LIMIT " + Limits.MAX_ASYNC_PRODUCTS);

  /** Some products, in no order, without those that are gone. Parameter: ids. */
  public static final Statement BY_IDS = new Statement(SELECT + " WHERE p.id = ANY ($1::bigint[])");

  /** The first 50 products by id. */
  public static final Statement FIRST =
      new Statement(SELECT + " ORDER BY p.id LIMIT " + Limits.MAX_ASYNC_PRODUCTS);

  /** One product. Parameter: id. */
  public static final Statement BY_ID = new Statement(SELECT + " WHERE p.id = $1");

  /**
   * The first 20 products that have all words, those where the words weigh most first, then by id.
   * Parameter: the words.
   */
  public static final Statement SEARCH =
      new Statement(
          SELECT
              + " JOIN (SELECT id, ts_rank(words, q) AS rank FROM catalog.products"
              + " CROSS JOIN plainto_tsquery('simple', $1::text) AS q WHERE words @@ q"
              + " ORDER BY rank DESC, id LIMIT "
              + Limits.MAX_HITS
              + ") AS hit ON hit.id = p.id ORDER BY hit.rank DESC, p.id");

  /**
   * Inserts a product and reads it back. Parameters: name, price, category id. No row when the
   * category does not exist.
   */
  public static final Statement INSERT =
      new Statement(
          "WITH p AS (INSERT INTO catalog.products (name, price, category_id)"
              + " SELECT $1::text, $2::numeric, c.id FROM catalog.categories c"
              + " WHERE c.id = $3::bigint RETURNING *) "
              + SELECT.replace("catalog.products p", "p"));

  /**
   * Replaces a product and reads it back with the category it left. Parameters: name, price,
   * category id, product id. Columns: those of {@link Product}, then {@code previous_category_id}.
   * No row when the product or the category does not exist.
   */
  public static final Statement UPDATE =
      new Statement(
          "UPDATE catalog.products p SET name = $1::text, price = $2::numeric,"
              + " category_id = c.id, updated_at = now()"
              + " FROM catalog.categories c WHERE c.id = $3::bigint AND p.id = $4::bigint"
              + " RETURNING p.id, p.name, p.price, p.category_id, c.name AS category_name,"
              + " p.created_at, p.updated_at, old.category_id AS previous_category_id");

  /** Tells why an update changed nothing: a row when the product exists. Parameter: id. */
  public static final Statement EXISTS =
      new Statement("SELECT id FROM catalog.products WHERE id = $1");

  /** Deletes a product. Parameter: id. Column: the category id it had; no row when none. */
  public static final Statement DELETE =
      new Statement("DELETE FROM catalog.products WHERE id = $1 RETURNING category_id");

  /**
   * Inserts many products, or none when a category does not exist. Parameters: names, prices as
   * text, category ids. Columns: those of {@link BulkRow#of}.
   */
  public static final Statement INSERT_ALL =
      new Statement(
          "WITH input AS (SELECT * FROM unnest($1::text[], $2::text[]::numeric[], $3::bigint[])"
              + " WITH ORDINALITY AS t (name, price, category_id, n)),"
              + " missing AS (SELECT i.n FROM input i LEFT JOIN catalog.categories c"
              + " ON c.id = i.category_id WHERE c.id IS NULL),"
              + " created AS (INSERT INTO catalog.products (name, price, category_id)"
              + " SELECT i.name, i.price, i.category_id FROM input i"
              + " WHERE NOT EXISTS (SELECT FROM missing) ORDER BY i.n RETURNING id, category_id)"
              + " SELECT id, category_id, NULL::bigint AS missing_index FROM created"
              + " UNION ALL SELECT NULL, NULL, n - 1 FROM missing");

  /**
   * Changes the prices of many products, or none when one does not exist; locks them by id first,
   * so that two such changes cannot wait for each other. Parameters: ids, prices as text. Columns:
   * those of {@link BulkRow#of}.
   */
  public static final Statement UPDATE_PRICES =
      new Statement(
          "WITH input AS (SELECT * FROM unnest($1::bigint[], $2::text[]::numeric[])"
              + " WITH ORDINALITY AS t (id, price, n)),"
              + " locked AS MATERIALIZED (SELECT p.id FROM catalog.products p"
              + " WHERE p.id IN (SELECT i.id FROM input i) ORDER BY p.id FOR UPDATE),"
              + " missing AS (SELECT i.n FROM input i WHERE i.id NOT IN (SELECT id FROM locked)),"
              + " updated AS (UPDATE catalog.products p SET price = i.price, updated_at = now()"
              + " FROM input i WHERE p.id = i.id AND NOT EXISTS (SELECT FROM missing)"
              + " RETURNING p.id, p.category_id)"
              + " SELECT id, category_id, NULL::bigint AS missing_index FROM updated"
              + " UNION ALL SELECT NULL, NULL, n - 1 FROM missing");

  private ProductSql() {}
}
