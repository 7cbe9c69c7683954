package io.catalogbench.cache;

import io.catalogbench.contract.cache.CacheKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps values in this process before Redis, which all processes share.
 *
 * <p>This process never reads what it has itself invalidated. Of invalidations elsewhere it hears
 * by a message, usually within a millisecond: until then it may answer with the old value. It
 * trusts nothing near while it cannot hear, and nothing longer than {@link #NEAR_LIFE}, which is
 * the bound when a message is lost without anybody noticing.
 */
final class TwoLevelStore implements CacheStore {

  /** How stale an answer can be that was changed through another process, at most. */
  static final Duration NEAR_LIFE = Duration.ofSeconds(5);

  private final CacheStore near;
  private final CacheStore far;
  private final InvalidationChannel channel;

  /** The versions of both levels at the time of a miss. */
  private record Tokens(FillToken near, FillToken far) implements FillToken {}

  /**
   * Both levels are closed with this.
   *
   * @param redis what {@code far} keeps its values in
   */
  TwoLevelStore(CacheStore near, CacheStore far, SingleRedis redis) {
    this.near = near;
    this.far = far;
    this.channel =
        new InvalidationChannel(
            redis,
            new InvalidationChannel.Listener() {
              @Override
              public void invalidated(Collection<String> scopes) {
                near.invalidate(scopes).join();
              }

              @Override
              public void everything() {
                near.clear().join();
              }
            });
  }

  @Override
  public CompletableFuture<Lookup> read(CacheKey key) {
    if (!channel.listening()) {
      return readFar(key, FillToken.NONE);
    }
    CompletableFuture<Lookup> found = near.read(key);
    return switch (found.join()) {
      case Hit _ -> found;
      case Lookup.Miss(FillToken token) -> readFar(key, token);
    };
  }

  /** The token was taken before Redis is asked, so an invalidation meanwhile voids the fill. */
  private CompletableFuture<Lookup> readFar(CacheKey key, FillToken nearToken) {
    return far.read(key).thenApply(found -> carried(key, nearToken, found));
  }

  /** Takes what Redis knows into this process. */
  private Lookup carried(CacheKey key, FillToken nearToken, Lookup found) {
    return switch (found) {
      case Hit hit -> {
        near.fill(key, nearToken, hit.value(), NEAR_LIFE).join();
        yield hit;
      }
      case Lookup.Miss(FillToken farToken) -> new Lookup.Miss(new Tokens(nearToken, farToken));
    };
  }

  /** Asks Redis for what is not near, with one question for all of it. */
  @Override
  public CompletableFuture<List<Lookup>> readAll(List<CacheKey> keys) {
    boolean listening = channel.listening();
    Lookup[] found = new Lookup[keys.size()];
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      found[i] = listening ? near.read(keys.get(i)).join() : new Lookup.Miss(FillToken.NONE);
      if (found[i] instanceof Lookup.Miss) {
        missing.add(i);
      }
    }
    return far.readAll(missing.stream().map(keys::get).toList())
        .thenApply(
            there -> {
              for (int k = 0; k < missing.size(); k++) {
                int i = missing.get(k);
                if (found[i] instanceof Lookup.Miss(FillToken nearToken)) {
                  found[i] = carried(keys.get(i), nearToken, there.get(k));
                }
              }
              return List.of(found);
            });
  }

  @Override
  public CompletableFuture<Void> fill(CacheKey key, FillToken token, byte[] value, Duration ttl) {
    if (!(token instanceof Tokens(FillToken nearToken, FillToken farToken))) {
      return CompletableFuture.completedFuture(null);
    }
    Duration nearLife = ttl.compareTo(NEAR_LIFE) < 0 ? ttl : NEAR_LIFE;
    return far.fill(key, farToken, value, ttl)
        .thenCompose(_ -> near.fill(key, nearToken, value, nearLife));
  }

  /** Near after far: else a reader could carry the old value from there to here in between. */
  @Override
  public CompletableFuture<Void> invalidate(Collection<String> scopes) {
    if (scopes.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    CompletableFuture<Void> gone = far.invalidate(scopes);
    return gone.thenCombine(channel.tell(scopes), (_, _) -> scopes).thenCompose(near::invalidate);
  }

  @Override
  public CompletableFuture<Void> clear() {
    return far.clear().thenCompose(_ -> channel.tell(List.of())).thenCompose(_ -> near.clear());
  }

  /** Of Redis: what lies near lies there, too. */
  @Override
  public CompletableFuture<StoreFacts> facts() {
    return far.facts();
  }

  @Override
  public CompletableFuture<Void> ping() {
    return far.ping();
  }

  @Override
  public void close() {
    channel.close();
    near.close();
    far.close();
  }
}
