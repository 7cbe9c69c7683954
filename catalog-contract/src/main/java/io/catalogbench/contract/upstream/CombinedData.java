package io.catalogbench.contract.upstream;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.catalogbench.contract.order.Order;
import io.catalogbench.contract.user.User;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What database and upstream know of a user, the answer of {@code GET /api/combined-data/{id}}; a
 * part that could not be had is left out, or empty.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CombinedData(
    @Nullable User user, List<Order> orders, @Nullable ExternalUser external) {

  public CombinedData {
    orders = List.copyOf(orders);
  }
}
