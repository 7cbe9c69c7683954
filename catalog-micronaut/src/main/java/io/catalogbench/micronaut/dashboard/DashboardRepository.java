package io.catalogbench.micronaut.dashboard;

import io.catalogbench.contract.dashboard.DashboardCounts;
import io.catalogbench.contract.dashboard.DashboardCounts.CategoryCount;
import io.catalogbench.contract.dashboard.DashboardSql;
import io.catalogbench.contract.dashboard.DashboardStats;
import io.catalogbench.contract.dashboard.DashboardStats.CategorySize;
import io.catalogbench.contract.dashboard.DashboardStats.Totals;
import io.catalogbench.micronaut.database.Rows;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The statements over the whole catalog. */
@Singleton
final class DashboardRepository {

  private static final String TOTALS = DashboardSql.TOTALS.sql();
  private static final String PRODUCTS_BY_CATEGORY = DashboardSql.PRODUCTS_BY_CATEGORY.sql();
  private static final String PRODUCT_COUNT = DashboardSql.PRODUCT_COUNT.sql();
  private static final String CATEGORY_COUNT = DashboardSql.CATEGORY_COUNT.sql();
  private static final String FIRST_CATEGORIES = DashboardSql.FIRST_CATEGORIES.sql();

  private final Pool database;

  DashboardRepository(Pool database) {
    this.database = database;
  }

  /** The figures, from two statements one after the other. */
  CompletionStage<DashboardStats> stats() {
    return rows(TOTALS, row -> new Totals(row.getLong(0), row.getLong(1), row.getBigDecimal(2)))
        .flatMap(
            totals ->
                rows(
                        PRODUCTS_BY_CATEGORY,
                        row -> new CategorySize(row.getString(0), row.getLong(1)))
                    .map(sizes -> DashboardStats.of(totals.getFirst(), sizes)))
        .toCompletionStage();
  }

  /** The counts, from three statements at the same time. */
  CompletionStage<DashboardCounts> counts() {
    Future<List<Long>> products = rows(PRODUCT_COUNT, row -> row.getLong(0));
    Future<List<Long>> categories = rows(CATEGORY_COUNT, row -> row.getLong(0));
    Future<List<CategoryCount>> sizes =
        rows(FIRST_CATEGORIES, row -> new CategoryCount(row.getString(0), row.getLong(1)));
    return Future.all(products, categories, sizes)
        .map(
            _ ->
                new DashboardCounts(
                    products.result().getFirst(), categories.result().getFirst(), sizes.result()))
        .toCompletionStage();
  }

  private <T> Future<List<T>> rows(String statement, Function<Row, T> reader) {
    return database.preparedQuery(statement).mapping(reader).execute().map(Rows::list);
  }
}
