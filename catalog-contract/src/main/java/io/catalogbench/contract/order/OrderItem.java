package io.catalogbench.contract.order;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much of a product is in an order. */
public record OrderItem(
    @JsonProperty("order_id") long orderId,
    @JsonProperty("product_id") long productId,
    int quantity) {}
