package io.catalogbench.cache;

import io.catalogbench.contract.cache.CacheKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Makes values smaller on their way into a store, from the size on at which that pays. A value's
 * first byte says whether it was; one that is damaged reads as missing.
 */
final class CompressingStore implements CacheStore {

  private static final byte PLAIN = 0;
  private static final byte COMPRESSED = 1;

  private final CacheStore store;
  private final Compression compression;

  /** Values before {@code store}, which is closed with this. */
  CompressingStore(CacheStore store, Compression compression) {
    this.store = store;
    this.compression = compression;
  }

  @Override
  public boolean remembers() {
    return store.remembers();
  }

  @Override
  public CompletableFuture<Lookup> read(CacheKey key) {
    return store.read(key).thenApply(this::expanded);
  }

  @Override
  public CompletableFuture<List<Lookup>> readAll(List<CacheKey> keys) {
    return store.readAll(keys).thenApply(found -> found.stream().map(this::expanded).toList());
  }

  private Lookup expanded(Lookup found) {
    if (!(found instanceof Hit(byte[] value))) {
      return found;
    }
    try {
      return new Hit(expanded(value));
    } catch (IllegalArgumentException _) {
      return new Lookup.Miss(FillToken.NONE);
    }
  }

  private byte[] expanded(byte[] value) {
    if (value.length == 0) {
      throw new IllegalArgumentException("a value without its first byte");
    }
    byte[] rest = Arrays.copyOfRange(value, 1, value.length);
    return value[0] == COMPRESSED ? compression.expand(rest) : rest;
  }

  @Override
  public CompletableFuture<Void> fill(CacheKey key, FillToken token, byte[] value, Duration ttl) {
    return store.fill(key, token, packed(value), ttl);
  }

  private byte[] packed(byte[] value) {
    if (value.length < compression.threshold()) {
      return marked(PLAIN, value);
    }
    byte[] compressed = compression.compress(value);
    return compressed.length < value.length ? marked(COMPRESSED, compressed) : marked(PLAIN, value);
  }

  private static byte[] marked(byte mark, byte[] value) {
    byte[] marked = new byte[1 + value.length];
    marked[0] = mark;
    System.arraycopy(value, 0, marked, 1, value.length);
    return marked;
  }

  @Override
  public CompletableFuture<Void> invalidate(Collection<String> scopes) {
    return store.invalidate(scopes);
  }

  @Override
  public CompletableFuture<Void> clear() {
    return store.clear();
  }

  @Override
  public CompletableFuture<StoreFacts> facts() {
    return store.facts();
  }

  @Override
  public CompletableFuture<Void> ping() {
    return store.ping();
  }

  @Override
  public void close() {
    store.close();
  }
}
