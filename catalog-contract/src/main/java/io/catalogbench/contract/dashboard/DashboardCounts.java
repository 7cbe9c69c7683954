package io.catalogbench.contract.dashboard;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The answer of {@code GET /api/dashboard/async}.
 *
 * @param categoryStats the first ten categories by id
 */
public record DashboardCounts(
    @JsonProperty("product_count") long productCount,
    @JsonProperty("category_count") long categoryCount,
    @JsonProperty("category_stats") List<CategoryCount> categoryStats) {

  /** How many products a category has. */
  public record CategoryCount(@JsonProperty("category_name") String categoryName, long count) {}
}
