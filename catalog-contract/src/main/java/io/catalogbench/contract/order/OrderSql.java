package io.catalogbench.contract.order;

import io.catalogbench.contract.Limits;
import io.catalogbench.contract.data.Statement;

/** The statements on orders. */
public final class OrderSql {

  /** One item; columns as in {@link OrderItem}. Parameters: order id, product id. */
  public static final Statement ITEM =
      new Statement(
          "SELECT order_id, product_id, quantity FROM catalog.order_items"
              + " WHERE order_id = $1 AND product_id = $2");

  /** The first orders of a user, by id; columns as in {@link Order}. Parameter: user id. */
  public static final Statement OF_USER =
      new Statement(
          "SELECT id, created_at FROM catalog.orders WHERE user_id = $1 ORDER BY id LIMIT "
              + Limits.MAX_ORDERS);

  private OrderSql() {}
}
