package io.catalogbench.contract.dashboard;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /api/dashboard/stats}.
 *
 * @param avgPrice to two places; null when there is no product
 * @param productsByCategory every category by id
 */
public record DashboardStats(
    @JsonProperty("total_products") long totalProducts,
    @JsonProperty("categories_count") long categoriesCount,
    @JsonProperty("avg_price") @Nullable BigDecimal avgPrice,
    @JsonProperty("products_by_category") List<CategorySize> productsByCategory) {

  /** The figures with the sizes of categories. */
  public static DashboardStats of(Totals totals, List<CategorySize> sizes) {
    return new DashboardStats(totals.products(), totals.categories(), totals.avgPrice(), sizes);
  }

  /** The row of {@link DashboardSql#TOTALS}. */
  public record Totals(long products, long categories, @Nullable BigDecimal avgPrice) {}

  /** How many products a category has. */
  public record CategorySize(String name, @JsonProperty("product_count") long productCount) {}
}
