package io.catalogbench.cache;

import io.catalogbench.contract.cache.CacheKey;
import java.util.concurrent.CompletableFuture;

/** One load of a missing value and those who wait for it; compared by identity. */
final class Flight {

  private final CacheKey key;
  private final FillToken token;
  private final CompletableFuture<byte[]> result = new CompletableFuture<>();

  /** {@code token} is the scope's version before the load; only who saw the same may join. */
  Flight(CacheKey key, FillToken token) {
    this.key = key;
    this.token = token;
  }

  CacheKey key() {
    return key;
  }

  FillToken token() {
    return token;
  }

  CompletableFuture<byte[]> result() {
    return result;
  }
}
