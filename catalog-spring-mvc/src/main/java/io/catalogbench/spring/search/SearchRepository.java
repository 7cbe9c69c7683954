package io.catalogbench.spring.search;

import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.product.ProductSql;
import io.catalogbench.contract.search.SearchQuery;
import io.catalogbench.spring.product.ProductRow;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statement that searches. */
@Component
final class SearchRepository {

  private static final String SEARCH = ProductSql.SEARCH.jdbc();

  private final JdbcClient database;

  SearchRepository(JdbcClient database) {
    this.database = database;
  }

  List<Product> search(SearchQuery query) {
    return database.sql(SEARCH).param(query.words()).query(ProductRow::product).list();
  }
}
