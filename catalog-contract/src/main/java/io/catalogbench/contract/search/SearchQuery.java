package io.catalogbench.contract.search;

import io.catalogbench.contract.problem.QueryParameters;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The query of {@code GET /api/search}.
 *
 * @param q words that a product must have all, whatever their case and order
 */
public record SearchQuery(
    @NotNull(message = "is required")
        @Size(min = 1, max = 100, message = "must have 1 to 100 characters")
        @Nullable String q) {

  /** Reads the query; what cannot be read is a 400, the rest is left to the validator. */
  public static SearchQuery of(Map<String, List<String>> query) {
    QueryParameters parameters = new QueryParameters(query);
    String q = parameters.text("q").orElse(null);
    parameters.refuseUnreadable();
    return new SearchQuery(q);
  }

  /** The words to look for; none when none are given. */
  public String words() {
    return q == null ? "" : q;
  }
}
