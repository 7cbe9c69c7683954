package io.catalogbench.spring.order;

import io.catalogbench.contract.order.OrderItem;
import io.catalogbench.contract.order.OrderItemKey;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The route of an order's items. */
@RestController
@RequestMapping(path = "/api/order-items", produces = MediaType.APPLICATION_JSON_VALUE)
final class OrderItemController {

  private final OrderItemService service;

  OrderItemController(OrderItemService service) {
    this.service = service;
  }

  @GetMapping("/{order}/{product}")
  OrderItem one(@PathVariable String order, @PathVariable String product) {
    return service.one(OrderItemKey.of(order, product));
  }
}
