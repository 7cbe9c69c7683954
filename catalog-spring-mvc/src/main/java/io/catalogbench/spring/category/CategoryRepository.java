package io.catalogbench.spring.category;

import io.catalogbench.contract.category.Category;
import io.catalogbench.contract.category.CategorySql;
import io.catalogbench.contract.product.Product;
import io.catalogbench.spring.product.ProductRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements on categories. */
@Component
final class CategoryRepository {

  private static final String ALL = CategorySql.ALL.jdbc();
  private static final String PRODUCT_IDS = CategorySql.PRODUCT_IDS.jdbc();
  private static final String PRODUCTS = CategorySql.PRODUCTS.jdbc();

  private final JdbcClient database;

  CategoryRepository(JdbcClient database) {
    this.database = database;
  }

  List<Category> list() {
    return database
        .sql(ALL)
        .query((row, number) -> new Category(row.getLong(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** The first products of a category; nothing when the category does not exist. */
  Optional<List<Product>> products(long id) {
    return database.sql(PRODUCTS).param(id).query(CategoryRepository::found);
  }

  /** The ids of {@link #products}. */
  Optional<List<Long>> productIds(long id) {
    List<Optional<Long>> rows =
        database
            .sql(PRODUCT_IDS)
            .param(id)
            .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
            .list();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(rows.stream().flatMap(Optional::stream).toList());
  }

  private static Optional<List<Product>> found(ResultSet rows) throws SQLException {
    if (!rows.next()) {
      return Optional.empty();
    }
    List<Product> products = new ArrayList<>();
    if (rows.getObject(1) != null) {
      do {
        products.add(ProductRow.product(rows, rows.getRow()));
      } while (rows.next());
    }
    return Optional.of(products);
  }
}
