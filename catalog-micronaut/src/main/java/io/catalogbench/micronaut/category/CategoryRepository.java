package io.catalogbench.micronaut.category;

import io.catalogbench.contract.category.Category;
import io.catalogbench.contract.category.CategorySql;
import io.catalogbench.contract.product.Product;
import io.catalogbench.micronaut.database.Rows;
import io.catalogbench.micronaut.product.ProductRow;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The statements on categories. */
@Singleton
final class CategoryRepository {

  private static final String ALL = CategorySql.ALL.sql();
  private static final String PRODUCT_IDS = CategorySql.PRODUCT_IDS.sql();
  private static final String PRODUCTS = CategorySql.PRODUCTS.sql();

  private final Pool database;

  CategoryRepository(Pool database) {
    this.database = database;
  }

  CompletionStage<List<Category>> list() {
    return database
        .preparedQuery(ALL)
        .mapping(row -> new Category(row.getLong(0), row.getString(1), row.getString(2)))
        .execute()
        .map(Rows::list)
        .toCompletionStage();
  }

  /** The first products of a category; nothing when the category does not exist. */
  CompletionStage<Optional<List<Product>>> products(long id) {
    return database
        .preparedQuery(PRODUCTS)
        .execute(Tuple.of(id))
        .map(CategoryRepository::found)
        .toCompletionStage();
  }

  /** The ids of {@link #products}. */
  CompletionStage<Optional<List<Long>>> productIds(long id) {
    return database
        .preparedQuery(PRODUCT_IDS)
        .mapping(row -> Optional.ofNullable(row.getLong(0)))
        .execute(Tuple.of(id))
        .map(Rows::list)
        .map(
            rows ->
                rows.isEmpty()
                    ? Optional.<List<Long>>empty()
                    : Optional.of(rows.stream().flatMap(Optional::stream).toList()))
        .toCompletionStage();
  }

  private static Optional<List<Product>> found(RowSet<Row> rows) {
    if (rows.size() == 0) {
      return Optional.empty();
    }
    List<Product> products = new ArrayList<>(rows.size());
    for (Row row : rows) {
      if (row.getLong(0) != null) {
        products.add(ProductRow.product(row));
      }
    }
    return Optional.of(products);
  }
}
