package io.catalogbench.contract.user;

import io.catalogbench.contract.problem.QueryParameters;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;

/**
 * The query of {@code GET /api/v2/users}.
 *
 * @param page which page, 1 to 1,000,000
 * @param size users on a page, 1 to 100
 */
public record UserPageQuery(
    @Min(value = 1, message = "must be at least 1")
        @Max(value = 1_000_000, message = "must be at most 1000000")
        long page,
    @Min(value = 1, message = "must be at least 1")
        @Max(value = 100, message = "must be at most 100")
        long size) {

  /** Reads the query; values that cannot be read are a 400, ranges are left to the validator. */
  public static UserPageQuery of(Map<String, List<String>> query) {
    QueryParameters parameters = new QueryParameters(query);
    long page = parameters.integer("page").orElse(1L);
    long size = parameters.integer("size").orElse(10L);
    parameters.refuseUnreadable();
    return new UserPageQuery(page, size);
  }

  /** How many users come on the pages before this one. */
  public long offset() {
    return (page - 1) * size;
  }
}
