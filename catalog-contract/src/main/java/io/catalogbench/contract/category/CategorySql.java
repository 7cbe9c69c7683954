package io.catalogbench.contract.category;

import io.catalogbench.contract.data.Statement;

/** The statements on categories. */
public final class CategorySql {

  /** All categories by id; columns as in {@link Category}. */
  public static final Statement ALL =
      new Statement("SELECT id, name, slug FROM catalog.categories ORDER BY id");

  private CategorySql() {}
}
