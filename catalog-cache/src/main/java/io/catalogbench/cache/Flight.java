package io.catalogbench.cache;

import io.catalogbench.contract.cache.CacheKey;
import java.util.concurrent.CompletableFuture;

/** One load of a missing value and those who wait for it; compared by identity. */
final class Flight {

  private final CacheKey key;
  private final FillToken token;
  private final long patienceNanos;
  private final CompletableFuture<byte[]> result = new CompletableFuture<>();

  /**
   * A load for the request that asked first.
   *
   * @param token the scope's version before the load; only who saw the same may join
   * @param patienceNanos how much longer the request may wait for the store
   */
  Flight(CacheKey key, FillToken token, long patienceNanos) {
    this.key = key;
    this.token = token;
    this.patienceNanos = patienceNanos;
  }

  CacheKey key() {
    return key;
  }

  FillToken token() {
    return token;
  }

  long patienceNanos() {
    return patienceNanos;
  }

  CompletableFuture<byte[]> result() {
    return result;
  }
}
