package io.catalogbench.contract.product;

import java.util.Set;

/**
 * The names below {@code /api/products} that are routes of their own: none of them stands for a
 * product's number, so they refuse the methods of a product.
 */
public final class ProductPath {

  /** The paths of those routes. */
  public static final Set<String> NAMED =
      Set.of(
          "/api/products/async",
          "/api/products/bulk",
          "/api/products/monitored",
          "/api/products/prices");

  /** Looks ahead in a regular expression: true where none of the names is the rest. */
  public static final String NO_NAME = "(?!(?:async|bulk|monitored|prices)$)";

  private ProductPath() {}
}
