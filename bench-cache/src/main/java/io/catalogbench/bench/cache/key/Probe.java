package io.catalogbench.bench.cache.key;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two calls that a scheme must keep apart, or must not. */
enum Probe {
  EQUAL_CALLS(
      Want.ONE_KEY,
      products("category_id", 3L, "search", "lamp"),
      products("category_id", 3L, "search", "lamp")),
  ARGUMENT_ORDER(
      Want.ONE_KEY,
      products("category_id", 3L, "search", "lamp"),
      products("search", "lamp", "category_id", 3L)),
  NESTED_ORDER(
      Want.ONE_KEY,
      products("options", ordered("stock", true, "sale", false)),
      products("options", ordered("sale", false, "stock", true))),
  NUMBER_OR_TEXT(Want.TWO_KEYS, products("category_id", 1L), products("category_id", "1")),
  WHOLE_OR_DECIMAL(
      Want.TWO_KEYS, products("min_price", 1L), products("min_price", new BigDecimal("1.0"))),
  NULL_OR_TEXT(Want.TWO_KEYS, products("search", null), products("search", "null")),
  NULL_OR_ABSENT(
      Want.TWO_KEYS, products("category_id", 3L, "search", null), products("category_id", 3L)) {
    @Override
    boolean arises(KeyScheme scheme) {
      return scheme.form() == KeyScheme.Form.TEXT;
    }
  },
  DELIMITER_IN_VALUE(
      Want.TWO_KEYS,
      products("search", "lamp&min_price=5"),
      products("search", "lamp", "min_price", new BigDecimal("5"))),
  SHIFTED_BORDER(
      Want.TWO_KEYS, products("tags", List.of("ab", "c")), products("tags", List.of("a", "bc"))),
  LIST_OR_TEXT(Want.TWO_KEYS, products("tags", List.of("a", "b")), products("tags", "[a, b]")),
  COMPOSED_OR_DECOMPOSED(
      Want.TWO_KEYS, products("search", "caf\u00e9"), products("search", "cafe\u0301")),
  OTHER_OPERATION(
      Want.TWO_KEYS,
      products("category_id", 3L),
      new Call("categories", 1, ordered("category_id", 3L))) {
    @Override
    boolean arises(KeyScheme scheme) {
      return scheme.form() != KeyScheme.Form.TYPED_TEXT;
    }
  },
  OTHER_VERSION(
      Want.TWO_KEYS,
      products("category_id", 3L),
      new Call(Call.PRODUCTS, 2, ordered("category_id", 3L))) {
    // The version of the catalog's keys is a constant, and objects end with their process.
    @Override
    boolean arises(KeyScheme scheme) {
      return scheme.form() == KeyScheme.Form.TEXT;
    }
  };

  /** What is right. */
  enum Want {
    ONE_KEY,
    TWO_KEYS
  }

  private final Want want;

  @SuppressWarnings("ImmutableEnumChecker") // calls are never changed
  private final Call one;

  @SuppressWarnings("ImmutableEnumChecker") // calls are never changed
  private final Call other;

  Probe(Want want, Call one, Call other) {
    this.want = want;
    this.one = one;
    this.other = other;
  }

  /** The name in the matrix. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Want want() {
    return want;
  }

  Call one() {
    return one;
  }

  Call other() {
    return other;
  }

  /** Whether calls of this kind can reach the scheme at all. */
  boolean arises(KeyScheme scheme) {
    return scheme.takes(one) && scheme.takes(other);
  }

  private static Call products(@Nullable Object... namesAndValues) {
    return new Call(Call.PRODUCTS, 1, ordered(namesAndValues));
  }

  private static Map<String, @Nullable Object> ordered(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return map;
  }
}
