package io.catalogbench.micronaut.product;

import io.catalogbench.contract.data.Query;
import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.product.ProductFilter;
import io.catalogbench.contract.product.ProductInput;
import io.catalogbench.contract.product.ProductSql;
import io.catalogbench.micronaut.database.Rows;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The statements on products. */
@Singleton
final class ProductRepository {

  private static final String FIRST = ProductSql.FIRST.sql();
  private static final String BY_ID = ProductSql.BY_ID.sql();
  private static final String INSERT = ProductSql.INSERT.sql();
  private static final String UPDATE = ProductSql.UPDATE.sql();
  private static final String EXISTS = ProductSql.EXISTS.sql();
  private static final String DELETE = ProductSql.DELETE.sql();

  private final Pool database;

  ProductRepository(Pool database) {
    this.database = database;
  }

  CompletionStage<List<Product>> list(ProductFilter filter) {
    Query query = filter.query();
    return database
        .preparedQuery(query.statement().sql())
        .mapping(ProductRow::product)
        .execute(Tuple.tuple(query.parameters()))
        .map(Rows::list)
        .toCompletionStage();
  }

  CompletionStage<List<Product>> first() {
    return database
        .preparedQuery(FIRST)
        .mapping(ProductRow::product)
        .execute()
        .map(Rows::list)
        .toCompletionStage();
  }

  CompletionStage<Optional<Product>> one(long id) {
    return database
        .preparedQuery(BY_ID)
        .mapping(ProductRow::product)
        .execute(Tuple.of(id))
        .map(Rows::optional)
        .toCompletionStage();
  }

  CompletionStage<Optional<Product>> insert(ProductInput input) {
    return database
        .preparedQuery(INSERT)
        .mapping(ProductRow::product)
        .execute(Tuple.of(input.name(), input.price(), input.categoryId()))
        .map(Rows::optional)
        .toCompletionStage();
  }

  CompletionStage<Optional<Replaced>> update(long id, ProductInput input) {
    return database
        .preparedQuery(UPDATE)
        .mapping(row -> new Replaced(ProductRow.product(row), row.getLong(7)))
        .execute(Tuple.of(input.name(), input.price(), input.categoryId(), id))
        .map(Rows::optional)
        .toCompletionStage();
  }

  CompletionStage<Boolean> exists(long id) {
    return database
        .preparedQuery(EXISTS)
        .execute(Tuple.of(id))
        .map(rows -> rows.size() > 0)
        .toCompletionStage();
  }

  /** Deletes the product and tells the category it was in. */
  CompletionStage<Optional<Long>> delete(long id) {
    return database
        .preparedQuery(DELETE)
        .mapping(row -> row.getLong(0))
        .execute(Tuple.of(id))
        .map(Rows::optional)
        .toCompletionStage();
  }
}
