package io.catalogbench.spring.order;

import io.catalogbench.contract.order.OrderItem;
import io.catalogbench.contract.order.OrderItemKey;
import org.springframework.stereotype.Service;

/** The rules of an order's items. */
@Service
final class OrderItemService {

  private final OrderItemRepository repository;

  OrderItemService(OrderItemRepository repository) {
    this.repository = repository;
  }

  OrderItem one(OrderItemKey key) {
    return repository.one(key).orElseThrow(key::notFound);
  }
}
