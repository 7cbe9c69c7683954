package io.catalogbench.bench.cache.key;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The key of one call as another process made it, once: a scheme whose keys differ is not stable.
 */
final class KnownKeys {

  static final Call CALL = call();

  private KnownKeys() {}

  private static Call call() {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    named.put("search", "의자 & lamp");
    named.put("category_id", 7L);
    named.put("min_price", new BigDecimal("10.50"));
    return new Call(Call.PRODUCTS, 1, named);
  }

  /** The key; empty for objects, which never leave their process. */
  static String of(KeyScheme scheme) {
    return switch (scheme) {
      case CANONICAL_JSON_MD5 -> "v1:products:1d0d680c099225418694f058a8513311";
      case CANONICAL_JSON_SHA256 ->
          "v1:products:b0be760be5b7edb031ee3b44410c02d3c49657eb5f8a50badd4b675e5cb75b56";
      case CANONICAL_JSON_XXH3 -> "v1:products:4a56ab37224d6e6a79c388e68696176c";
      case LENGTH_PREFIXED ->
          "v1:products:sha256=696c7ec1a86e48c13ab31c61737be7022497872e251dea5c9d27d2cb6911d961";
      case CATALOG ->
          "v1:products:category_id=7&min_price=10.5&max_price=&search=%EC%9D%98%EC%9E%90+%26+lamp";
      case NAIVE -> "products:search=의자 & lamp&category_id=7&min_price=10.50";
      case RANDOM -> "v1:products:";
      case RECORD, SPRING_SIMPLE_KEY -> "";
    };
  }
}
