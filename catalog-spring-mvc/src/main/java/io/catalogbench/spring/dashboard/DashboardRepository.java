package io.catalogbench.spring.dashboard;

import io.catalogbench.contract.dashboard.DashboardCounts;
import io.catalogbench.contract.dashboard.DashboardCounts.CategoryCount;
import io.catalogbench.contract.dashboard.DashboardSql;
import io.catalogbench.contract.dashboard.DashboardStats;
import io.catalogbench.contract.dashboard.DashboardStats.CategorySize;
import io.catalogbench.contract.dashboard.DashboardStats.Totals;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements over the whole catalog. */
@Component
final class DashboardRepository {

  private static final String TOTALS = DashboardSql.TOTALS.jdbc();
  private static final String PRODUCTS_BY_CATEGORY = DashboardSql.PRODUCTS_BY_CATEGORY.jdbc();
  private static final String PRODUCT_COUNT = DashboardSql.PRODUCT_COUNT.jdbc();
  private static final String CATEGORY_COUNT = DashboardSql.CATEGORY_COUNT.jdbc();
  private static final String FIRST_CATEGORIES = DashboardSql.FIRST_CATEGORIES.jdbc();

  private final JdbcClient database;
  private final ExecutorService executor;

  DashboardRepository(JdbcClient database, ExecutorService statementExecutor) {
    this.database = database;
    this.executor = statementExecutor;
  }

  /** The figures, from two statements one after the other. */
  DashboardStats stats() {
    Totals totals =
        database
            .sql(TOTALS)
            .query(
                (row, number) -> new Totals(row.getLong(1), row.getLong(2), row.getBigDecimal(3)))
            .single();
    List<CategorySize> sizes =
        database
            .sql(PRODUCTS_BY_CATEGORY)
            .query((row, number) -> new CategorySize(row.getString(1), row.getLong(2)))
            .list();
    return DashboardStats.of(totals, sizes);
  }

  /** The counts, from three statements at the same time. */
  CompletableFuture<DashboardCounts> counts() {
    CompletableFuture<Long> products = started(() -> count(PRODUCT_COUNT));
    CompletableFuture<Long> categories = started(() -> count(CATEGORY_COUNT));
    CompletableFuture<List<CategoryCount>> sizes = started(this::firstCategories);
    return products
        .thenCombine(categories, Counts::new)
        .thenCombine(
            sizes,
            (counts, stats) -> new DashboardCounts(counts.products(), counts.categories(), stats));
  }

  private record Counts(long products, long categories) {}

  private <T> CompletableFuture<T> started(Supplier<T> statement) {
    return CompletableFuture.supplyAsync(statement, executor);
  }

  private Long count(String statement) {
    return database.sql(statement).query((row, number) -> row.getLong(1)).single();
  }

  private List<CategoryCount> firstCategories() {
    return database
        .sql(FIRST_CATEGORIES)
        .query((row, number) -> new CategoryCount(row.getString(1), row.getLong(2)))
        .list();
  }
}
