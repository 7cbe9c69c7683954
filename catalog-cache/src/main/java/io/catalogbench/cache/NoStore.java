package io.catalogbench.cache;

import io.catalogbench.contract.cache.CacheKey;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/** The store that keeps nothing. */
enum NoStore implements CacheStore {
  INSTANCE;

  private static final CompletableFuture<Lookup> MISS =
      CompletableFuture.completedFuture(new Lookup.Miss(FillToken.NONE));
  private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

  @Override
  public boolean remembers() {
    return false;
  }

  @Override
  public CompletableFuture<Lookup> read(CacheKey key) {
    return MISS;
  }

  @Override
  public CompletableFuture<Void> fill(CacheKey key, FillToken token, byte[] value, Duration ttl) {
    return DONE;
  }

  @Override
  public CompletableFuture<Void> invalidate(Collection<String> scopes) {
    return DONE;
  }

  @Override
  public CompletableFuture<Void> clear() {
    return DONE;
  }

  @Override
  public CompletableFuture<StoreFacts> facts() {
    return CompletableFuture.completedFuture(StoreFacts.NOTHING);
  }

  @Override
  public CompletableFuture<Void> ping() {
    return DONE;
  }

  @Override
  public void close() {}
}
