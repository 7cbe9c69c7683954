package io.catalogbench.contract.simple;

import io.catalogbench.contract.problem.QueryParameters;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The validated query of {@code GET /api/items}, which is also its answer.
 *
 * @param skip items to pass over, 0 or more
 * @param limit items wanted, 0 to 1000
 * @param tags the repeated parameter {@code tags} in request order, or null when there is none
 */
public record ItemsQuery(
    @Min(value = 0, message = "must be at least 0") long skip,
    @Min(value = 0, message = "must be at least 0")
        @Max(value = 1000, message = "must be at most 1000")
        long limit,
    @Size(max = 100, message = "must have at most 100 values") @Nullable List<String> tags) {

  public ItemsQuery {
    tags = tags == null ? null : List.copyOf(tags);
  }

  /** Reads the query; values that cannot be read are a 400, ranges are left to the validator. */
  public static ItemsQuery of(Map<String, List<String>> query) {
    QueryParameters parameters = new QueryParameters(query);
    long skip = parameters.integer("skip").orElse(0L);
    long limit = parameters.integer("limit").orElse(100L);
    List<String> tags = parameters.all("tags");
    parameters.refuseUnreadable();
    return new ItemsQuery(skip, limit, tags.isEmpty() ? null : tags);
  }
}
