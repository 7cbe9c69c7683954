package io.catalogbench.bench.serialization.validation;

import io.catalogbench.contract.product.ProductInput;
import io.catalogbench.contract.simple.ItemsQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** Which input is validated; all of them are valid, as nearly all requests are. */
public enum Input {
  /** The query of {@code GET /api/items} with three tags. */
  ITEMS(n -> new ItemsQuery(n, n % 1001, List.of("a" + n, "b" + n, "c" + n))),
  /** The body of {@code POST /api/products}. */
  PRODUCT(
      n ->
          new ProductInput(
              "Classic Café set " + n, BigDecimal.valueOf(n * 7919 % 100_000, 2), 1 + n % 50));

  private static final int POOL = 1_024;

  @SuppressWarnings("ImmutableEnumChecker") // pure functions only
  private final LongFunction<Object> maker;

  Input(LongFunction<Object> maker) {
    this.maker = maker;
  }

  /** The name in tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** 1,024 distinct inputs. */
  public List<Object> pool() {
    return LongStream.range(0, POOL).mapToObj(maker).toList();
  }
}
