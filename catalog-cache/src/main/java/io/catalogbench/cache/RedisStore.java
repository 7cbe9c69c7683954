package io.catalogbench.cache;

import io.catalogbench.contract.cache.CacheKey;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.SetArgs;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Keeps values in Redis 7, alone or as a cluster, over connections that all threads share.
 *
 * <p>The protocol, for a scope S with its version under {@code version:v1:S} and a value K of it:
 *
 * <ul>
 *   <li><b>read:</b> {@code MGET K version:v1:S}, with further pairs for further values. A hit is a
 *       value stamped with the very version that was read with it. A miss hands that version out;
 *       where none is there, {@code SET … NX GET} makes one of 128 random bits, or answers with the
 *       one that another reader made; these commands are sent together.
 *   <li><b>fill:</b> {@code SET K (version, value) PX ttl} with the version of the miss.
 *   <li><b>invalidate:</b> one {@code UNLINK} of the version (and of the scope's single value, so
 *       that its memory comes back at once) of every scope.
 * </ul>
 *
 * <p>A version is obtained before the rows are loaded and gone after they were changed. A value
 * stamped with it is readable only while the version is there; so it was loaded after every change
 * whose invalidation has ended. No version comes back: an expired or evicted one makes its values
 * unreadable, never old values readable. Values that lost their version stay until their own end.
 *
 * <p>In a cluster, a scope's values and its version lie on one node, so that a hit is one command
 * there, too. While their slot moves, some of them lie on either node, and commands for several
 * keys are refused: then each key has its own. No step needs two keys to be read or removed at the
 * same instant.
 *
 * <p>Redis itself must not go back in time: after a restart from a snapshot, or a failover to a
 * replica that lagged, old pairs may return for as long as their values live.
 */
final class RedisStore implements CacheStore {

  /** How long a version lives; longer than any value, else values end before their time. */
  private static final Duration VERSION_LIFE = Duration.ofDays(1);

  private static final int KEYS_A_SCAN = 1_000;

  private final RedisNodes nodes;
  private final RedisClusterAsyncCommands<String, StampedValue> commands;
  private final Duration timeout;

  /**
   * Connects to one Redis.
   *
   * @throws RedisException when no Redis answers, or one that is too old
   */
  RedisStore(URI uri, Duration timeout) {
    this(new SingleRedis(uri, timeout), timeout);
  }

  /** A store on nodes that are connected, and are closed with it. */
  RedisStore(RedisNodes nodes, Duration timeout) {
    this.nodes = nodes;
    this.commands = nodes.commands();
    this.timeout = timeout;
  }

  @Override
  public CompletableFuture<Lookup> read(CacheKey key) {
    long deadlineNanos = System.nanoTime() + timeout.toNanos();
    return get(deadlineNanos, nodes.valueKey(key), nodes.versionKey(key.scope()))
        .thenCompose(pair -> lookup(key, pair.get(0), pair.get(1), deadlineNanos));
  }

  @Override
  public CompletableFuture<List<Lookup>> readAll(List<CacheKey> keys) {
    if (keys.isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    long deadlineNanos = System.nanoTime() + timeout.toNanos();
    String[] pairs = new String[2 * keys.size()];
    for (int i = 0; i < keys.size(); i++) {
      pairs[2 * i] = nodes.valueKey(keys.get(i));
      pairs[2 * i + 1] = nodes.versionKey(keys.get(i).scope());
    }
    return get(deadlineNanos, pairs)
        .thenCompose(
            found ->
                Together.all(
                    IntStream.range(0, keys.size())
                        .mapToObj(
                            i ->
                                lookup(
                                    keys.get(i),
                                    found.get(2 * i),
                                    found.get(2 * i + 1),
                                    deadlineNanos))
                        .toList()));
  }

  private CompletableFuture<List<KeyValue<String, StampedValue>>> get(
      long deadlineNanos, String... keys) {
    return orSingly(
        commands.mget(keys),
        deadlineNanos,
        () -> Together.all(Arrays.stream(keys).map(this::get).toList()));
  }

  private CompletableFuture<KeyValue<String, StampedValue>> get(String key) {
    return commands
        .get(key)
        .<KeyValue<String, StampedValue>>thenApply(value -> KeyValue.fromNullable(key, value))
        .toCompletableFuture();
  }

  /** What a command for several keys ends with; while their slot moves, each key has its own. */
  private static <T> CompletableFuture<T> orSingly(
      CompletionStage<T> command, long deadlineNanos, Supplier<CompletableFuture<T>> singly) {
    return command
        .toCompletableFuture()
        .exceptionallyCompose(
            error ->
                onTheMove(error)
                    ? singly
                        .get()
                        .orTimeout(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS)
                    : CompletableFuture.failedFuture(error));
  }

  /** Whether a node refused a command because it has some of its keys only. */
  private static boolean onTheMove(Throwable error) {
    return CatalogCache.cause(error) instanceof RedisCommandExecutionException refusal
        && String.valueOf(refusal.getMessage()).startsWith("TRYAGAIN");
  }

  private CompletableFuture<Lookup> lookup(
      CacheKey key,
      KeyValue<String, StampedValue> value,
      KeyValue<String, StampedValue> version,
      long deadlineNanos) {
    if (!version.hasValue()) {
      return missWithNewVersion(key)
          .orTimeout(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
    RandomVersion current = version.getValue().version();
    if (value.hasValue() && value.getValue().version().equals(current)) {
      return CompletableFuture.completedFuture(new Hit(value.getValue().answer()));
    }
    return CompletableFuture.completedFuture(new Lookup.Miss(current));
  }

  private CompletableFuture<Lookup> missWithNewVersion(CacheKey key) {
    RandomVersion fresh = RandomVersion.fresh();
    return commands
        .setGet(
            nodes.versionKey(key.scope()),
            new StampedValue(fresh),
            SetArgs.Builder.nx().px(VERSION_LIFE))
        .<Lookup>thenApply(
            othersVersion ->
                new Lookup.Miss(othersVersion == null ? fresh : othersVersion.version()))
        .toCompletableFuture();
  }

  @Override
  public CompletableFuture<Void> fill(CacheKey key, FillToken token, byte[] value, Duration ttl) {
    if (!(token instanceof RandomVersion version)) {
      return CompletableFuture.completedFuture(null);
    }
    return commands
        .set(nodes.valueKey(key), new StampedValue(version, value), SetArgs.Builder.px(ttl))
        .<Void>thenApply(_ -> null)
        .toCompletableFuture();
  }

  @Override
  public CompletableFuture<Void> invalidate(Collection<String> scopes) {
    if (scopes.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    List<String> keys = new ArrayList<>(2 * scopes.size());
    for (String scope : scopes) {
      keys.add(nodes.versionKey(scope));
      keys.add(nodes.valueKey(new CacheKey(scope, "")));
    }
    return unlink(keys);
  }

  private CompletableFuture<Void> unlink(Collection<String> keys) {
    long deadlineNanos = System.nanoTime() + timeout.toNanos();
    return orSingly(
        commands.unlink(keys.toArray(String[]::new)).thenApply(_ -> null),
        deadlineNanos,
        () ->
            Together.all(
                    keys.stream().map(key -> commands.unlink(key).toCompletableFuture()).toList())
                .thenApply(_ -> null));
  }

  /** Removes the versions, which is what counts, then the values; leaves keys that are not ours. */
  @Override
  public CompletableFuture<Void> clear() {
    return removeAll(RedisNodes.VERSION_PREFIX + "*", ScanCursor.INITIAL)
        .thenCompose(_ -> removeAll(CacheKey.VERSION + ":*", ScanCursor.INITIAL));
  }

  private CompletableFuture<Void> removeAll(String pattern, ScanCursor from) {
    return commands
        .scan(from, ScanArgs.Builder.matches(pattern).limit(KEYS_A_SCAN))
        .thenCompose(found -> removeAndGoOn(pattern, found))
        .toCompletableFuture();
  }

  private CompletableFuture<Void> removeAndGoOn(String pattern, KeyScanCursor<String> found) {
    CompletableFuture<Void> removed =
        found.getKeys().isEmpty()
            ? CompletableFuture.completedFuture(null)
            : unlink(found.getKeys());
    return found.isFinished() ? removed : removed.thenCompose(_ -> removeAll(pattern, found));
  }

  @Override
  public CompletableFuture<StoreFacts> facts() {
    return nodes.facts();
  }

  @Override
  public CompletableFuture<Void> ping() {
    return commands.ping().<Void>thenApply(_ -> null).toCompletableFuture();
  }

  @Override
  public void close() {
    nodes.close();
  }
}
