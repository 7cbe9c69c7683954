package io.catalogbench.cache;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * The duty to load one missing value: ends with exactly one of {@link #complete}, {@link #fail}.
 */
public final class Loading {

  private final CatalogCache cache;
  private final Flight flight;

  Loading(CatalogCache cache, Flight flight) {
    this.cache = cache;
    this.flight = flight;
  }

  /**
   * Gives {@code value} to those who wait, and to the store.
   *
   * @return ends, never exceptionally, when the store has the value, or has failed to take it, or
   *     the request has waited for the store as long as it may; an answer that goes out afterwards
   *     finds the value cached
   */
  public CompletableFuture<Void> complete(byte[] value, Duration ttl) {
    return cache.loaded(flight, value, ttl);
  }

  /** Ends with what this load ends with. */
  CompletableFuture<byte[]> result() {
    return flight.result();
  }

  /** Gives {@code error} to those who wait; nothing is cached, the next request loads again. */
  public void fail(Throwable error) {
    cache.failed(flight, error);
  }
}
