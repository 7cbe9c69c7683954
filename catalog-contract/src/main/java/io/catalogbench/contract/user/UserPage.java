package io.catalogbench.contract.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A page of users by id, the answer of {@code GET /api/v2/users}.
 *
 * @param total users there are on all pages
 * @param items the users of this page; none behind the last one
 */
public record UserPage(
    long page, long size, long total, @JsonProperty("has_next") boolean hasNext, List<User> items) {

  public UserPage {
    items = List.copyOf(items);
  }

  /** The page that {@code query} asks for. */
  public static UserPage of(UserPageQuery query, long total, List<User> items) {
    return new UserPage(
        query.page(), query.size(), total, query.offset() + query.size() < total, items);
  }
}
