package io.catalogbench.micronaut.product;

import io.catalogbench.contract.product.Product;
import io.vertx.sqlclient.Row;

/** Reads a product from a row with the columns of {@link Product}. */
public final class ProductRow {

  private ProductRow() {}

  /** The product of a row. */
  public static Product product(Row row) {
    return new Product(
        row.getLong(0),
        row.getString(1),
        row.getBigDecimal(2),
        row.getLong(3),
        row.getString(4),
        row.getOffsetDateTime(5).toInstant(),
        row.getOffsetDateTime(6).toInstant());
  }
}
