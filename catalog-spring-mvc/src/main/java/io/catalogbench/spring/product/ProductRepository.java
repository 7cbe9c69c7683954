package io.catalogbench.spring.product;

import io.catalogbench.contract.data.Query;
import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.product.ProductFilter;
import io.catalogbench.contract.product.ProductInput;
import io.catalogbench.contract.product.ProductSql;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements on products. */
@Component
final class ProductRepository {

  private static final String FIRST = ProductSql.FIRST.jdbc();
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
        .query(ProductRow::product)
        .list();
  }

  List<Product> first() {
    return database.sql(FIRST).query(ProductRow::product).list();
  }

  Optional<Product> one(long id) {
    return database.sql(BY_ID).param(id).query(ProductRow::product).optional();
  }

  Optional<Product> insert(ProductInput input) {
    return database
        .sql(INSERT)
        .param(input.name())
        .param(input.price())
        .param(input.categoryId())
        .query(ProductRow::product)
        .optional();
  }

  Optional<Replaced> update(long id, ProductInput input) {
    return database
        .sql(UPDATE)
        .param(input.name())
        .param(input.price())
        .param(input.categoryId())
        .param(id)
        .query((row, number) -> new Replaced(ProductRow.product(row, number), row.getLong(8)))
        .optional();
  }

  boolean exists(long id) {
    return database.sql(EXISTS).param(id).query((row, number) -> true).optional().isPresent();
  }

  /** Deletes the product and tells the category it was in. */
  Optional<Long> delete(long id) {
    return database.sql(DELETE).param(id).query((row, number) -> row.getLong(1)).optional();
  }
}
