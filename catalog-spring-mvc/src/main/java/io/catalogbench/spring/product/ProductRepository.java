package io.catalogbench.spring.product;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements on products. */
@Component
final class ProductRepository {

  private static final String CATEGORY_NAMES = ProductSql.CATEGORY_NAMES.jdbc();
  private static final String FIRST = ProductSql.FIRST.jdbc();
  private static final String FIRST_IDS = ProductSql.FIRST_IDS.jdbc();
  private static final String BY_IDS = ProductSql.BY_IDS.jdbc();
  private static final String BY_ID = ProductSql.BY_ID.jdbc();
  private static final String INSERT = ProductSql.INSERT.jdbc();
  private static final String INSERT_ALL = ProductSql.INSERT_ALL.jdbc();
  private static final String UPDATE_PRICES = ProductSql.UPDATE_PRICES.jdbc();
  private static final String UPDATE = ProductSql.UPDATE.jdbc();
  private static final String EXISTS = ProductSql.EXISTS.jdbc();
  private static final String DELETE = ProductSql.DELETE.jdbc();

  private final JdbcClient database;
  private final AccessMode access;

  ProductRepository(JdbcClient database, CatalogSettings settings) {
    this.database = database;
    this.access = settings.access();
  }

  List<Product> list(ProductFilter filter) {
    return switch (access) {
      case JOINED -> products(filter.query());
      case NAIVE -> named(new NaiveList(products(filter.naiveQuery())));
    };
  }

  private List<Product> named(NaiveList list) {
    Map<Long, String> names = new HashMap<>();
    for (Long[] ids : list.categoryIds()) {
      database
          .sql(CATEGORY_NAMES)
          .param(ids)
          .query(
              row -> {
                names.put(row.getLong(1), row.getString(2));
              });
    }
    return list.named(names);
  }

  private List<Product> products(Query query) {
    return database
        .sql(query.statement().jdbc())
        .params(query.parameters())
        .query(ProductRow::product)
        .list();
  }

  /** The ids of a list. */
  List<Long> ids(ProductFilter filter) {
    Query query = filter.idQuery();
    return database
        .sql(query.statement().jdbc())
        .params(query.parameters())
        .query((row, number) -> row.getLong(1))
        .list();
  }

  List<Product> first() {
    return database.sql(FIRST).query(ProductRow::product).list();
  }

  /** The ids of {@link #first}. */
  List<Long> firstIds() {
    return database.sql(FIRST_IDS).query((row, number) -> row.getLong(1)).list();
  }

  /** The products of some ids, in no order, without those that are gone. */
  List<Product> some(List<Long> ids) {
    return database.sql(BY_IDS).param(ids.toArray(Long[]::new)).query(ProductRow::product).list();
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

  List<BulkRow> insertAll(List<ProductInput> products) {
    return bulk(INSERT_ALL, ProductBatch.parameters(products));
  }

  List<BulkRow> updatePrices(List<PriceChange> changes) {
    return bulk(UPDATE_PRICES, PriceBatch.parameters(changes));
  }

  private List<BulkRow> bulk(String statement, List<Object> arrays) {
    return database
        .sql(statement)
        .params(arrays)
        .query(
            (row, number) ->
                BulkRow.of(
                    row.getObject(1, Long.class),
                    row.getObject(2, Long.class),
                    row.getObject(3, Long.class)))
        .list();
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
