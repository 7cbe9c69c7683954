package io.catalogbench.micronaut.search;

import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.product.ProductSql;
import io.catalogbench.contract.search.SearchQuery;
import io.catalogbench.micronaut.database.Rows;
import io.catalogbench.micronaut.product.ProductRow;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The statement that searches. */
@Singleton
final class SearchRepository {

  private static final String SEARCH = ProductSql.SEARCH.sql();

  private final Pool database;

  SearchRepository(Pool database) {
    this.database = database;
  }

  CompletionStage<List<Product>> search(SearchQuery query) {
    return database
        .preparedQuery(SEARCH)
        .mapping(ProductRow::product)
        .execute(Tuple.of(query.words()))
        .map(Rows::list)
        .toCompletionStage();
  }
}
