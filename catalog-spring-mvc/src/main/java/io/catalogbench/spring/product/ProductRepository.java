package io.catalogbench.spring.product;

import io.catalogbench.contract.data.Query;
import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.product.ProductFilter;
import io.catalogbench.contract.product.ProductInput;
import io.catalogbench.contract.product.ProductSql;
import io.catalogbench.spring.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements on products. */
@Component
final class ProductRepository {

  private static final String BY_ID = ProductSql.BY_ID.jdbc();
  private static final String INSERT = ProductSql.INSERT.jdbc();
  private static final String UPDATE = ProductSql.UPDATE.jdbc();
  private static final String EXISTS = ProductSql.EXISTS.jdbc();
  private static final String DELETE = ProductSql.DELETE.jdbc();

  private final JdbcClient database;

  ProductRepository(JdbcClient database) {
    this.database = database;
  }

  List<Product> list(ProductFilter filter) {
    Query query = filter.query();
    return database
        .sql(query.statement().jdbc())
        .params(query.parameters())
        .query(ProductRepository::product)
        .list();
  }

  Optional<Product> one(long id) {
    return database.sql(BY_ID).param(id).query(ProductRepository::product).optional();
  }

  Optional<Product> insert(ProductInput input) {
    return database
        .sql(INSERT)
        .param(input.name())
        .param(input.price())
        .param(input.categoryId())
        .query(ProductRepository::product)
        .optional();
  }

  Optional<Replaced> update(long id, ProductInput input) {
    return database
        .sql(UPDATE)
        .param(input.name())
        .param(input.price())
        .param(input.categoryId())
        .param(id)
        .query((row, number) -> new Replaced(product(row, number), row.getLong(8)))
        .optional();
  }

  boolean exists(long id) {
    return database.sql(EXISTS).param(id).query((row, number) -> true).optional().isPresent();
  }

  /** Deletes the product and tells the category it was in. */
  Optional<Long> delete(long id) {
    return database.sql(DELETE).param(id).query((row, number) -> row.getLong(1)).optional();
  }

  private static Product product(ResultSet row, int number) throws SQLException {
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
