package io.catalogbench.contract.cache;

import io.catalogbench.contract.Sha256;
import io.catalogbench.contract.processing.ProcessingKey;
import io.catalogbench.contract.product.BulkRow;
import io.catalogbench.contract.product.ProductFilter;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** What is cached under which key, for how long, and what a change invalidates. */
public final class CacheRules {

  /** How long a product and a list of products live. */
  public static final Duration PRODUCT_TTL = Duration.ofMinutes(10);

  /** How long the asynchronous list of products lives. */
  public static final Duration ASYNC_PRODUCTS_TTL = Duration.ofMinutes(5);

  /** How long the categories, and the products of one, live. */
  public static final Duration CATEGORY_TTL = Duration.ofMinutes(30);

  /** How long the outcome of the expensive step lives. */
  public static final Duration PROCESSED_TTL = Duration.ofMinutes(10);

  /** All categories. */
  public static final CacheKey CATEGORIES = new CacheKey("categories", "");

  /** How long the figures of the dashboard live. */
  public static final Duration DASHBOARD_TTL = Duration.ofMinutes(30);

  /** The figures of the dashboard. */
  public static final CacheKey DASHBOARD = new CacheKey("dashboard", "");

  /** The asynchronous list of products. */
  public static final CacheKey ASYNC_PRODUCTS = new CacheKey("products", "async");

  private static final int LONGEST_READABLE_FILTER = 160;

  private CacheRules() {}

  /** One product. */
  public static CacheKey product(long id) {
    return new CacheKey("product:" + id, "");
  }

  /** The list of products that {@code filter} selects; equal filters have equal keys. */
  public static CacheKey products(ProductFilter filter) {
    String canonical =
        "category_id=%s&min_price=%s&max_price=%s&search=%s"
            .formatted(
                filter.categoryId() == null ? "" : filter.categoryId(),
                plain(filter.minPrice()),
                plain(filter.maxPrice()),
                filter.search() == null
                    ? ""
                    : URLEncoder.encode(filter.search(), StandardCharsets.UTF_8));
    return new CacheKey(
        "products", canonical.length() <= LONGEST_READABLE_FILTER ? canonical : digest(canonical));
  }

  /** The scopes that a change of product {@code id} invalidates; every category it was or is in. */
  public static SequencedSet<String> changedProduct(long id, List<Long> categoryIds) {
    SequencedSet<String> scopes = new LinkedHashSet<>();
    scopes.add(product(id).scope());
    categoryIds.forEach(category -> scopes.add(categoryProducts(category).scope()));
    scopes.add("products");
    scopes.add("dashboard");
    return scopes;
  }

  /** The outcome of the expensive step for one key; nothing invalidates it. */
  public static CacheKey processed(ProcessingKey key) {
    String encoded = URLEncoder.encode(key.text(), StandardCharsets.UTF_8);
    return new CacheKey(
        "data:" + (encoded.length() <= LONGEST_READABLE_FILTER ? encoded : digest(encoded)), "");
  }

  /** The scopes that a change of many products, none of which moves, invalidates. */
  public static SequencedSet<String> changedProducts(List<BulkRow.Changed> products) {
    SequencedSet<String> scopes = new LinkedHashSet<>();
    for (BulkRow.Changed product : products) {
      scopes.addAll(changedProduct(product.id(), List.of(product.categoryId())));
    }
    return scopes;
  }

  /** The products of one category. */
  public static CacheKey categoryProducts(long categoryId) {
    return new CacheKey("category:" + categoryId + ":products", "");
  }

  private static String plain(@Nullable BigDecimal price) {
    return price == null ? "" : price.stripTrailingZeros().toPlainString();
  }

  private static String digest(String canonical) {
    return "sha256=" + Sha256.hex(canonical.getBytes(StandardCharsets.UTF_8));
  }
}
