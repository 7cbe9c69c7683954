package io.catalogbench.spring.product;

import io.catalogbench.contract.product.Product;
import io.catalogbench.spring.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads a product from a row with the columns of {@link Product}. */
public final class ProductRow {

  private ProductRow() {}

  /** The product of the current row. */
  public static Product product(ResultSet row, int number) throws SQLException {
    return new Product(
        row.getLong(1),
        row.getString(2),
        row.getBigDecimal(3),
        row.getLong(4),
        row.getString(5),
        Columns.instant(row, 6),
        Columns.instant(row, 7));
  }
}
