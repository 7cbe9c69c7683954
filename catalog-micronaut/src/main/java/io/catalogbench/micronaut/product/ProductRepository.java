package io.catalogbench.micronaut.product;

import io.catalogbench.contract.data.Query;
import io.catalogbench.contract.product.BulkRow;
import io.catalogbench.contract.product.NaiveList;
import io.catalogbench.contract.product.PriceBatch;
import io.catalogbench.contract.product.PriceChange;
import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.product.ProductBatch;
import io.catalogbench.contract.product.ProductFilter;
import io.catalogbench.contract.product.ProductInput;
import io.catalogbench.contract.product.ProductSql;
import io.catalogbench.contract.settings.AccessMode;
import io.catalogbench.contract.settings.CatalogSettings;
import io.catalogbench.micronaut.database.Rows;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The statements on products. */
@Singleton
final class ProductRepository {

  private static final String CATEGORY_NAMES = ProductSql.CATEGORY_NAMES.sql();
  private static final String FIRST = ProductSql.FIRST.sql();
  private static final String FIRST_IDS = ProductSql.FIRST_IDS.sql();
  private static final String BY_IDS = ProductSql.BY_IDS.sql();
  private static final String BY_ID = ProductSql.BY_ID.sql();
  private static final String INSERT = ProductSql.INSERT.sql();
  private static final String INSERT_ALL = ProductSql.INSERT_ALL.sql();
  private static final String UPDATE_PRICES = ProductSql.UPDATE_PRICES.sql();
  private static final String UPDATE = ProductSql.UPDATE.sql();
  private static final String EXISTS = ProductSql.EXISTS.sql();
  private static final String DELETE = ProductSql.DELETE.sql();

  private final Pool database;
  private final AccessMode access;

  ProductRepository(Pool database, CatalogSettings settings) {
    this.database = database;
    this.access = settings.access();
  }

  CompletionStage<List<Product>> list(ProductFilter filter) {
    Future<List<Product>> products =
        switch (access) {
          case JOINED -> products(filter.query());
          case NAIVE -> products(filter.naiveQuery()).map(NaiveList::new).compose(this::named);
        };
    return products.toCompletionStage();
  }

  private Future<List<Product>> named(NaiveList list) {
    Map<Long, String> names = new HashMap<>();
    Future<Void> loaded = Future.succeededFuture();
    for (Long[] ids : list.categoryIds()) {
      loaded = loaded.compose(_ -> load(ids, names));
    }
    return loaded.map(_ -> list.named(names));
  }

  private Future<Void> load(Long[] ids, Map<Long, String> names) {
    return database
        .preparedQuery(CATEGORY_NAMES)
        .execute(Tuple.of(ids))
        .map(
            rows -> {
              rows.forEach(row -> names.put(row.getLong(0), row.getString(1)));
              return null;
            });
  }

  private Future<List<Product>> products(Query query) {
    return database
        .preparedQuery(query.statement().sql())
        .mapping(ProductRow::product)
        .execute(Tuple.tuple(query.parameters()))
        .map(Rows::list);
  }

  /** The ids of a list. */
  CompletionStage<List<Long>> ids(ProductFilter filter) {
    Query query = filter.idQuery();
    return database
        .preparedQuery(query.statement().sql())
        .mapping(row -> row.getLong(0))
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

  /** The ids of {@link #first}. */
  CompletionStage<List<Long>> firstIds() {
    return database
        .preparedQuery(FIRST_IDS)
        .mapping(row -> row.getLong(0))
        .execute()
        .map(Rows::list)
        .toCompletionStage();
  }

  /** The products of some ids, in no order, without those that are gone. */
  CompletionStage<List<Product>> some(List<Long> ids) {
    return database
        .preparedQuery(BY_IDS)
        .mapping(ProductRow::product)
        .execute(Tuple.of(ids.toArray(Long[]::new)))
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

  CompletionStage<List<BulkRow>> insertAll(List<ProductInput> products) {
    return bulk(INSERT_ALL, ProductBatch.parameters(products));
  }

  CompletionStage<List<BulkRow>> updatePrices(List<PriceChange> changes) {
    return bulk(UPDATE_PRICES, PriceBatch.parameters(changes));
  }

  private CompletionStage<List<BulkRow>> bulk(String statement, List<Object> arrays) {
    return database
        .preparedQuery(statement)
        .mapping(row -> BulkRow.of(row.getLong(0), row.getLong(1), row.getLong(2)))
        .execute(Tuple.tuple(arrays))
        .map(Rows::list)
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
