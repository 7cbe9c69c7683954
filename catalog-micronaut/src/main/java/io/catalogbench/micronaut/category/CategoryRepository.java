package io.catalogbench.micronaut.category;

import io.catalogbench.contract.category.Category;
import io.catalogbench.contract.category.CategorySql;
import io.catalogbench.micronaut.database.Rows;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The statements on categories. */
@Singleton
final class CategoryRepository {

  private static final String ALL = CategorySql.ALL.sql();

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
}
