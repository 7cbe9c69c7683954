package io.catalogbench.contract.category;

import io.catalogbench.contract.Limits;
import io.catalogbench.contract.data.Statement;

/** The statements on categories. */
public final class CategorySql {

  /** All categories by id; columns as in {@link Category}. */
  public static final Statement ALL =
      new Statement("SELECT id, name, slug FROM catalog.categories ORDER BY id");

  /**
   * The first 100 products of a category by id. Parameter: category id. Columns: those of {@link
   * io.catalogbench.contract.product.Product}. No row when the category does not exist; one row
   * without a product's id when it is empty.
   */
  public static final Statement PRODUCTS =
      new Statement(
          "SELECT p.id, p.name, p.price, c.id AS category_id, c.name AS category_name,"
              + " p.created_at, p.updated_at FROM catalog.categories c"
              + " LEFT JOIN catalog.products p ON p.category_id = c.id"
              + " WHERE c.id = $1 ORDER BY p.id LIMIT "
              + Limits.MAX_PRODUCTS);

  /**
   * The ids of the first 100 products of a category by id. Parameter: category id. No row when the
   * category does not exist; one row without an id when it is empty.
   */
  public static final Statement PRODUCT_IDS =
      new Statement(
          "SELECT p.id FROM catalog.categories c"
              + " LEFT JOIN catalog.products p ON p.category_id = c.id"
              + " WHERE c.id = $1 ORDER BY p.id LIMIT "
              + Limits.MAX_PRODUCTS);

  private CategorySql() {}
}
