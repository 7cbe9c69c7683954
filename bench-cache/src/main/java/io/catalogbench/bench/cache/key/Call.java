package io.catalogbench.bench.cache.key;

import io.catalogbench.contract.product.ProductFilter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call whose answer is cached, in the forms in which schemes want it; all are made beforehand, as
 * a framework has them when it asks for a key.
 */
public final class Call {

  /** What reads one product. */
  public static final String PRODUCT = "product";

  /** What lists products. */
  public static final String PRODUCTS = "products";

  private static final List<String> FILTER =
      List.of("category_id", "min_price", "max_price", "search");
  private static final List<String> NESTED = List.of("tags", "options");

  private final String operation;
  private final int version;
  private final Map<String, @Nullable Object> named;
  private final @Nullable Object[] positional;
  private final Optional<ProductFilter> filter;

  /**
   * A call.
   *
   * @param version of the answers; another one never reads this one's
   * @param named arguments by name, in the order in which they were written
   */
  public Call(String operation, int version, Map<String, @Nullable Object> named) {
    this.operation = operation;
    this.version = version;
    this.named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    this.positional = positional(operation, named);
    this.filter = filter(operation, named);
  }

  /** The parameters of the method that is called, in the order of their declaration. */
  private static @Nullable Object[] positional(
      String operation, Map<String, @Nullable Object> named) {
    if (operation.equals(PRODUCT)) {
      return new @Nullable Object[] {named.get("id")};
    }
    @Nullable Object[] filter = FILTER.stream().map(named::get).toArray();
    if (NESTED.stream().noneMatch(named::containsKey)) {
      return filter;
    }
    @Nullable Object[] all = Arrays.copyOf(filter, FILTER.size() + NESTED.size());
    for (int i = 0; i < NESTED.size(); i++) {
      all[FILTER.size() + i] = named.get(NESTED.get(i));
    }
    return all;
  }

  private static Optional<ProductFilter> filter(
      String operation, Map<String, @Nullable Object> named) {
    if (!operation.equals(PRODUCTS) || !FILTER.containsAll(named.keySet())) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ProductFilter(
              (Long) named.get("category_id"),
              (BigDecimal) named.get("min_price"),
              (BigDecimal) named.get("max_price"),
              (String) named.get("search")));
    } catch (ClassCastException _) {
      return Optional.empty(); // the compiler would not let it pass
    }
  }

  String operation() {
    return operation;
  }

  int version() {
    return version;
  }

  Map<String, @Nullable Object> named() {
    return named;
  }

  @Nullable Object[] positional() {
    return positional;
  }

  /** The call as the catalog's own types have it, if they can express it. */
  public Optional<ProductFilter> filter() {
    return filter;
  }
}
