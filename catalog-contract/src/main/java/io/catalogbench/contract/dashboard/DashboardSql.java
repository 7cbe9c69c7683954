package io.catalogbench.contract.dashboard;

import io.catalogbench.contract.data.Statement;

/** The statements over the whole catalog. */
public final class DashboardSql {

  /** One row: products, categories, and the average price to two places or null. */
  public static final Statement TOTALS =
      new Statement(
          "SELECT count(*), (SELECT count(*) FROM catalog.categories), round(avg(price), 2)"
              + " FROM catalog.products");

  /** Name and number of products of every category, by its id. */
  public static final Statement PRODUCTS_BY_CATEGORY = new Statement(sizes(""));

  /** One row: products. */
  public static final Statement PRODUCT_COUNT =
      new Statement("SELECT count(*) FROM catalog.products");

  /** One row: categories. */
  public static final Statement CATEGORY_COUNT =
      new Statement("SELECT count(*) FROM catalog.categories");

  /** Name and number of products of the first ten categories, by id. */
  public static final Statement FIRST_CATEGORIES =
      new Statement(
          sizes(" WHERE c.id IN (SELECT id FROM catalog.categories ORDER BY id LIMIT 10)"));

  private DashboardSql() {}

  private static String sizes(String where) {
    return "SELECT c.name, count(p.id) FROM catalog.categories c"
        + " LEFT JOIN catalog.products p ON p.category_id = c.id"
        + where
        + " GROUP BY c.id ORDER BY c.id";
  }
}
