package io.catalogbench.bench.cache.benchmark;

import io.catalogbench.bench.cache.key.Call;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What kind of calls keys are made of. */
public enum Arguments {
  /** The identifier of a product. */
  ONE(i -> new Call(Call.PRODUCT, 1, Map.of("id", (long) i))),
  /** All four parts of a product filter. */
  FILTER(i -> new Call(Call.PRODUCTS, 1, filter(i, "lamp " + i))),
  /** The same with a search in Korean. */
  UNICODE(i -> new Call(Call.PRODUCTS, 1, filter(i, "의자와 책상 " + i))),
  /** The same with a list and a map. */
  NESTED(i -> new Call(Call.PRODUCTS, 1, nested(i)));

  /** The number of distinct calls that a benchmark goes through; a power of two. */
  public static final int POOL = 1_024;

  @SuppressWarnings("ImmutableEnumChecker") // pure functions
  private final IntFunction<Call> call;

  Arguments(IntFunction<Call> call) {
    this.call = call;
  }

  /** The name in scenarios. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Distinct calls, the same at every invocation. */
  public List<Call> pool() {
    return IntStream.range(0, POOL).mapToObj(call).toList();
  }

  private static Map<String, @Nullable Object> filter(int i, String search) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    named.put("search", search);
    named.put("category_id", (long) (i % 50));
    named.put("min_price", BigDecimal.valueOf(100 + i, 2));
    named.put("max_price", BigDecimal.valueOf(90_000 + i, 2));
    return named;
  }

  private static Map<String, @Nullable Object> nested(int i) {
    Map<String, @Nullable Object> named = filter(i, "lamp " + i);
    named.put("tags", List.of("new", "tag " + i));
    named.put("options", new LinkedHashMap<>(Map.of("stock", true, "sale", i % 2 == 0)));
    return named;
  }
}
