package io.catalogbench.micronaut.order;

import io.catalogbench.contract.order.OrderItem;
import io.catalogbench.contract.order.OrderItemKey;
import io.catalogbench.contract.order.OrderSql;
import io.catalogbench.micronaut.database.Rows;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The statement on an order's items. */
@Singleton
final class OrderItemRepository {

  private static final String ITEM = OrderSql.ITEM.sql();

  private final Pool database;

  OrderItemRepository(Pool database) {
    this.database = database;
  }

  CompletionStage<Optional<OrderItem>> one(OrderItemKey key) {
    return database
        .preparedQuery(ITEM)
        .mapping(row -> new OrderItem(row.getLong(0), row.getLong(1), row.getInteger(2)))
        .execute(Tuple.of(key.orderId(), key.productId()))
        .map(Rows::optional)
        .toCompletionStage();
  }
}
