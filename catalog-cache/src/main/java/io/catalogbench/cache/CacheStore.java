package io.catalogbench.cache;

import io.catalogbench.contract.cache.CacheKey;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps encoded answers for a while.
 *
 * <p>What every store owes:
 *
 * <ul>
 *   <li><b>Versioned fills.</b> A miss hands out a {@link FillToken} that stands for the scope's
 *       version. A value filled with it is readable only until the scope is invalidated, even when
 *       the fill comes later than the invalidation. So whoever asks, then loads, then fills can
 *       never make rows readable that are older than an acknowledged change.
 *   <li><b>Its own deadline.</b> Every operation ends within the store's timeout, exceptionally if
 *       need be; only {@link #clear} may take longer.
 *   <li><b>No copies, no changes.</b> Arrays pass through as they are; nobody writes into them.
 * </ul>
 *
 * <p>Operations may be called from any thread. What hangs on a returned future may run on the
 * thread of the store's client, and so must neither block nor compute.
 */
public interface CacheStore extends AutoCloseable {

  /** Whether a fill can ever be read again; where not, nobody needs to wait for another's load. */
  default boolean remembers() {
    return true;
  }

  /** Looks for the value of {@code key}. */
  CompletableFuture<Lookup> read(CacheKey key);

  /**
   * Looks for the values of {@code keys} as {@link #read} does for one; a store elsewhere is asked
   * for all of them at once.
   *
   * @return what is known of each, in the order of the keys; fails when it fails for one of them
   */
  default CompletableFuture<List<Lookup>> readAll(List<CacheKey> keys) {
    return Together.all(keys.stream().map(this::read).toList());
  }

  /**
   * Keeps {@code value} for {@code ttl}.
   *
   * @param token from the miss that came before the value was loaded
   */
  CompletableFuture<Void> fill(CacheKey key, FillToken token, byte[] value, Duration ttl);

  /** Makes every value of {@code scopes} unreadable, and those on their way. */
  CompletableFuture<Void> invalidate(Collection<String> scopes);

  /** Makes everything unreadable, and what is on its way. */
  CompletableFuture<Void> clear();

  /** What the store knows of itself. */
  CompletableFuture<StoreFacts> facts();

  /** Ends normally when the store answers. */
  CompletableFuture<Void> ping();

  @Override
  void close();
}
