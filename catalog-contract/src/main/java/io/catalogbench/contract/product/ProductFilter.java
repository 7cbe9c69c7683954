package io.catalogbench.contract.product;

import io.catalogbench.contract.Limits;
import io.catalogbench.contract.data.Query;
import io.catalogbench.contract.data.Statement;
import io.catalogbench.contract.problem.QueryParameters;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The query of {@code GET /api/products}; an absent part does not filter.
 *
 * @param search looked for in product and category name, whatever the case
 */
public record ProductFilter(
    @Nullable Long categoryId,
    @DecimalMin(value = "0", message = "must be at least 0")
        @Digits(
            integer = 8,
            fraction = 2,
            message = "must have at most 8 digits before and 2 after the point")
        @Nullable BigDecimal minPrice,
    @DecimalMin(value = "0", message = "must be at least 0")
        @Digits(
            integer = 8,
            fraction = 2,
            message = "must have at most 8 digits before and 2 after the point")
        @Nullable BigDecimal maxPrice,
    @Size(max = 100, message = "must have at most 100 characters") @Nullable String search) {

  /** The filter that every product passes. */
  public static final ProductFilter NONE = new ProductFilter(null, null, null, null);

  private static final String NAMED_WITHOUT_JOIN =
      "(p.name ILIKE $%d OR p.category_id IN"
          + " (SELECT c.id FROM catalog.categories c WHERE c.name ILIKE $%d))";

  /** Reads the query; values that cannot be read are a 400, ranges are left to the validator. */
  public static ProductFilter of(Map<String, List<String>> query) {
    QueryParameters parameters = new QueryParameters(query);
    Long categoryId = parameters.integer("category_id").orElse(null);
    BigDecimal minPrice = parameters.decimal("min_price").orElse(null);
    BigDecimal maxPrice = parameters.decimal("max_price").orElse(null);
    String search = parameters.text("search").orElse(null);
    parameters.refuseUnreadable();
    return new ProductFilter(categoryId, minPrice, maxPrice, search);
  }

  /** The statement of this filter; columns as in {@link Product}. */
  public Query query() {
    return query(ProductSql.SELECT, "(p.name ILIKE $%d OR c.name ILIKE $%d)");
  }

  /** The statement of this filter that leaves the names of categories empty. */
  public Query naiveQuery() {
    return query(ProductSql.SELECT_NAIVELY, NAMED_WITHOUT_JOIN);
  }

  /** The statement of this filter that asks for ids alone. */
  public Query idQuery() {
    return query(ProductSql.SELECT_IDS, NAMED_WITHOUT_JOIN);
  }

  private Query query(String select, String named) {
    List<String> conditions = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    if (categoryId != null) {
      conditions.add("p.category_id = $" + next(values, categoryId));
    }
    if (minPrice != null) {
      conditions.add("p.price >= $" + next(values, minPrice));
    }
    if (maxPrice != null) {
      conditions.add("p.price <= $" + next(values, maxPrice));
    }
    if (search != null) {
      String pattern = "%" + search.replaceAll("[\\\\%_]", "\\\\$0") + "%";
      conditions.add(named.formatted(next(values, pattern), next(values, pattern)));
    }
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    return new Query(
        new Statement(select + where + " ORDER BY p.id LIMIT " + Limits.MAX_PRODUCTS), values);
  }

  private static int next(List<Object> values, Object value) {
    values.add(value);
    return values.size();
  }
}
