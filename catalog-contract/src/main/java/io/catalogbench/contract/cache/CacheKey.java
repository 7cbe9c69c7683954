package io.catalogbench.contract.cache;

import java.nio.charset.StandardCharsets;

/**
 * Names one cached value.
 *
 * <p>Invalidation works on scopes: one call makes every value of the scope unreadable, also one
 * that a slower reader fills in afterwards from rows it loaded before the call.
 *
 * @param scope what is invalidated together, for example {@code product:7} or {@code products}
 * @param entry the value within its scope; empty where the scope has only one
 */
public record CacheKey(String scope, String entry) {

  /** The longest key that every store takes, in bytes (Memcached's limit). */
  public static final int MAX_BYTES = 250;

  /** The version of the encoding of keys and values; another one never reads this one's values. */
  public static final String VERSION = "v1";

  public CacheKey {
    if (value(scope, entry).getBytes(StandardCharsets.UTF_8).length > MAX_BYTES - 16) {
      throw new IllegalArgumentException("cache key too long: " + scope + " " + entry);
    }
  }

  /** The key of the value, for example {@code v1:product:7} or {@code v1:products:…}. */
  public String value() {
    return value(scope, entry);
  }

  private static String value(String scope, String entry) {
    return VERSION + ":" + scope + (entry.isEmpty() ? "" : ":" + entry);
  }
}
