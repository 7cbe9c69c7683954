package io.catalogbench.spring.category;

import io.catalogbench.contract.category.Category;
import io.catalogbench.contract.category.CategorySql;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements on categories. */
@Component
final class CategoryRepository {

  private static final String ALL = CategorySql.ALL.jdbc();

  private final JdbcClient database;

  CategoryRepository(JdbcClient database) {
    this.database = database;
  }

  List<Category> list() {
    return database
        .sql(ALL)
        .query((row, number) -> new Category(row.getLong(1), row.getString(2), row.getString(3)))
        .list();
  }
}
