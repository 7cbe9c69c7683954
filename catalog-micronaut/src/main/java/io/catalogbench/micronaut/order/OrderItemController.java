package io.catalogbench.micronaut.order;

import io.catalogbench.contract.order.OrderItem;
import io.catalogbench.contract.order.OrderItemKey;
import io.catalogbench.contract.problem.PathSegments;
import io.catalogbench.micronaut.json.ProducesJson;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.concurrent.CompletionStage;

/** The route of an order's items. */
@Controller("/api/order-items")
@ProducesJson
final class OrderItemController {

  private final OrderItemService service;

  OrderItemController(OrderItemService service) {
    this.service = service;
  }

  @Get(uri = "/{first:[^/]+}/{second:[^/]+}", headRoute = false)
  CompletionStage<OrderItem> one(HttpRequest<?> request) {
    return service.one(
        OrderItemKey.of(
            PathSegments.fromEnd(request.getPath(), 1),
            PathSegments.fromEnd(request.getPath(), 0)));
  }
}
