package io.catalogbench.spring.order;

import io.catalogbench.contract.order.OrderItem;
import io.catalogbench.contract.order.OrderItemKey;
import io.catalogbench.contract.order.OrderSql;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statement on an order's items. */
@Component
final class OrderItemRepository {

  private static final String ITEM = OrderSql.ITEM.jdbc();

  private final JdbcClient database;

  OrderItemRepository(JdbcClient database) {
    this.database = database;
  }

  Optional<OrderItem> one(OrderItemKey key) {
    return database
        .sql(ITEM)
        .param(key.orderId())
        .param(key.productId())
        .query((row, number) -> new OrderItem(row.getLong(1), row.getLong(2), row.getInt(3)))
        .optional();
  }
}
