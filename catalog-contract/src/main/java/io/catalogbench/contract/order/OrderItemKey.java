package io.catalogbench.contract.order;

import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import io.catalogbench.contract.problem.QueryParameters;
import java.util.List;
import java.util.Map;

/** The two numbers that name an item together. */
public record OrderItemKey(long orderId, long productId) {

  /**
   * Reads the key from its decoded segments of the path.
   *
   * @throws ProblemException with status 400 and each number that cannot be read
   */
  public static OrderItemKey of(String order, String product) {
    QueryParameters path =
        new QueryParameters(Map.of("order", List.of(order), "product", List.of(product)));
    var orderId = path.integer("order");
    var productId = path.integer("product");
    path.refuseUnreadable();
    return new OrderItemKey(orderId.orElseThrow(), productId.orElseThrow());
  }

  /** The answer where there is no such item. */
  public ProblemException notFound() {
    return new ProblemException(Problem.notFound("order item", orderId + "/" + productId));
  }
}
