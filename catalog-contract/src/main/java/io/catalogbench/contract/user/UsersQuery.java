package io.catalogbench.contract.user;

import io.catalogbench.contract.problem.QueryParameters;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The query of {@code GET /api/users}.
 *
 * @param count users wanted, 1 to 1000, the first by id
 */
public record UsersQuery(
    @NotNull(message = "is required")
        @Min(value = 1, message = "must be at least 1")
        @Max(value = 1000, message = "must be at most 1000")
        @Nullable Long count) {

  /** Reads the query; values that cannot be read are a 400, ranges are left to the validator. */
  public static UsersQuery of(Map<String, List<String>> query) {
    QueryParameters parameters = new QueryParameters(query);
    Long count = parameters.integer("count").orElse(null);
    parameters.refuseUnreadable();
    return new UsersQuery(count);
  }
}
