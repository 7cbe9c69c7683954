package io.catalogbench.contract.order;

import io.catalogbench.contract.data.Statement;

/** The statements on orders. */
public final class OrderSql {

  /** One item; columns as in {@link OrderItem}. Parameters: order id, product id. */
  public static final Statement ITEM =
      new Statement(
          "SELECT order_id, product_id, quantity FROM catalog.order_items"
              + " WHERE order_id = $1 AND product_id = $2");

  private OrderSql() {}
}
