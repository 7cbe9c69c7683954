package io.catalogbench.micronaut.order;

import io.catalogbench.contract.order.OrderItem;
import io.catalogbench.contract.order.OrderItemKey;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;

/** The rules of an order's items. */
@Singleton
final class OrderItemService {

  private final OrderItemRepository repository;

  OrderItemService(OrderItemRepository repository) {
    this.repository = repository;
  }

  CompletionStage<OrderItem> one(OrderItemKey key) {
    return repository.one(key).thenApply(found -> found.orElseThrow(key::notFound));
  }
}
