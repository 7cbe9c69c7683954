package io.catalogbench.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.catalogbench.contract.cache.CacheKey;
import java.time.Duration;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps values in this process, within a budget of bytes.
 *
 * <p>A scope's version is an object that its values refer to. An invalidation marks the object and
 * forgets it; the next miss makes another. A hit asks the value for its mark, so it costs one look
 * into the map. Versions that no value and no load refers to are collected as garbage.
 */
final class CaffeineStore implements CacheStore {

  /** What a value costs beyond its own bytes: entry, key, future, array header; rounded up. */
  private static final int ENTRY_BYTES = 256;

  private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

  private final Cache<CacheKey, Entry> entries;
  private final Cache<String, Version> versions = Caffeine.newBuilder().weakValues().build();

  CaffeineStore(long budgetBytes, Ticker ticker) {
    entries =
        Caffeine.newBuilder()
            .maximumWeight(budgetBytes)
            .<CacheKey, Entry>weigher((_, entry) -> entry.weight())
            .expireAfter(Expiry.<CacheKey, Entry>creating((_, entry) -> entry.ttl()))
            .ticker(ticker)
            .executor(Runnable::run)
            .build();
  }

  @Override
  public CompletableFuture<Lookup> read(CacheKey key) {
    Entry entry = entries.getIfPresent(key);
    if (entry != null && !entry.version().outdated) {
      return entry.hit();
    }
    return CompletableFuture.completedFuture(
        new Lookup.Miss(versions.get(key.scope(), _ -> new Version())));
  }

  @Override
  public CompletableFuture<Void> fill(CacheKey key, FillToken token, byte[] value, Duration ttl) {
    if (token instanceof Version version && !version.outdated) {
      entries.put(
          key,
          new Entry(version, CompletableFuture.completedFuture(new Hit(value)), value.length, ttl));
    }
    return DONE;
  }

  @Override
  public CompletableFuture<Void> invalidate(Collection<String> scopes) {
    for (String scope : scopes) {
      outdate(scope);
      entries.invalidate(new CacheKey(scope, ""));
    }
    return DONE;
  }

  private void outdate(String scope) {
    versions
        .asMap()
        .computeIfPresent(
            scope,
            (_, version) -> {
              version.outdated = true;
              return null;
            });
  }

  @Override
  public CompletableFuture<Void> clear() {
    versions.asMap().keySet().forEach(this::outdate);
    entries.invalidateAll();
    return DONE;
  }

  @Override
  public CompletableFuture<StoreFacts> facts() {
    entries.cleanUp();
    return CompletableFuture.completedFuture(
        new StoreFacts(
            OptionalLong.of(entries.estimatedSize()),
            entries.policy().eviction().orElseThrow().weightedSize(),
            OptionalLong.empty()));
  }

  @Override
  public CompletableFuture<Void> ping() {
    return DONE;
  }

  @Override
  public void close() {
    entries.invalidateAll();
  }

  /** One version of a scope; compared by identity, so none ever comes back. */
  private static final class Version implements FillToken {
    private volatile boolean outdated;
  }

  private record Entry(Version version, CompletableFuture<Lookup> hit, int bytes, Duration ttl) {
    int weight() {
      return bytes + ENTRY_BYTES;
    }
  }
}
