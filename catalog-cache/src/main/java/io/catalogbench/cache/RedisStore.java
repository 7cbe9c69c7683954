package io.catalogbench.cache;

import io.catalogbench.contract.cache.CacheKey;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.KeyValue;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.SetArgs;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import io.netty.util.HashedWheelTimer;
import io.netty.util.Timer;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps values in Redis 7 over one connection that all threads share.
 *
 * <p>The protocol, for a scope S with its version under {@code version:v1:S} and a value K of it:
 *
 * <ul>
 *   <li><b>read:</b> {@code MGET K version:v1:S}. A hit is a value stamped with the very version
 *       that was read with it. A miss hands that version out; where none is there, {@code SET … NX
 *       GET} makes one of 128 random bits, or answers with the one that another reader made.
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
 * <p>Redis itself must not go back in time: after a restart from a snapshot, or a failover to a
 * replica that lagged, old pairs may return for as long as their values live.
 */
final class RedisStore implements CacheStore {

  /** How long a version lives; longer than any value, else values end before their time. */
  private static final Duration VERSION_LIFE = Duration.ofDays(1);

  private static final String VERSION_PREFIX = "version:" + CacheKey.VERSION + ":";
  private static final int MINIMUM_VERSION = 7;
  private static final Pattern VERSION = Pattern.compile("redis_version:((\\d+)\\S*)");

  private static final Pattern USED_MEMORY = Pattern.compile("used_memory:(\\d+)");
  private static final Pattern CONNECTED_CLIENTS = Pattern.compile("connected_clients:(\\d+)");

  /** How exactly a timeout is kept; the client's own timer would be up to 100 ms late. */
  private static final Duration TIMER_TICK = Duration.ofMillis(5);

  private static final int QUEUED_COMMANDS = 10_000;
  private static final int KEYS_A_SCAN = 1_000;
  private static final Duration LONGEST_RECONNECT_PAUSE = Duration.ofSeconds(1);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  private final Duration timeout;
  private final Timer timer;
  private final ClientResources resources;
  private final RedisClient client;
  private final RedisAsyncCommands<String, StampedValue> commands;

  /**
   * Connects.
   *
   * @throws RedisException when no Redis answers, or one that is too old
   */
  RedisStore(URI uri, Duration timeout) {
    this.timeout = timeout;
    timer =
        new HashedWheelTimer(
            new DefaultThreadFactory("redis-timeouts", true),
            TIMER_TICK.toMillis(),
            TimeUnit.MILLISECONDS);
    resources =
        DefaultClientResources.builder()
            .timer(timer)
            .reconnectDelay(
                Delay.exponential(Duration.ZERO, LONGEST_RECONNECT_PAUSE, 2, TimeUnit.MILLISECONDS))
            .build();
    RedisURI address = RedisURI.create(uri);
    address.setTimeout(CONNECT_TIMEOUT);
    client = RedisClient.create(resources, address);
    client.setOptions(
        ClientOptions.builder()
            .autoReconnect(true)
            .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
            .maintNotificationsConfig(MaintNotificationsConfig.disabled())
            .requestQueueSize(QUEUED_COMMANDS)
            .timeoutOptions(TimeoutOptions.enabled(timeout))
            .build());
    try {
      StatefulRedisConnection<String, StampedValue> connection =
          client.connect(StampedValue.Codec.INSTANCE);
      connection.setTimeout(CONNECT_TIMEOUT);
      refuseOldVersion(connection.sync().info("server"));
      connection.setTimeout(timeout);
      commands = connection.async();
    } catch (RedisException e) {
      close();
      throw e;
    }
  }

  private static void refuseOldVersion(String info) {
    Matcher version = VERSION.matcher(info);
    if (!version.find() || Integer.parseInt(version.group(2)) < MINIMUM_VERSION) {
      throw new RedisException(
          "Redis %d or newer is needed, found %s"
              .formatted(MINIMUM_VERSION, version.reset().find() ? version.group(1) : "another"));
    }
  }

  @Override
  public CompletableFuture<Lookup> read(CacheKey key) {
    long deadlineNanos = System.nanoTime() + timeout.toNanos();
    return commands
        .mget(key.value(), VERSION_PREFIX + key.scope())
        .thenCompose(pair -> lookup(key, pair.get(0), pair.get(1), deadlineNanos))
        .toCompletableFuture();
  }

  private CompletionStage<Lookup> lookup(
      CacheKey key,
      KeyValue<String, StampedValue> value,
      KeyValue<String, StampedValue> version,
      long deadlineNanos) {
    if (!version.hasValue()) {
      return missWithNewVersion(key)
          .orTimeout(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
    RedisVersion current = version.getValue().version();
    if (value.hasValue() && value.getValue().version().equals(current)) {
      return CompletableFuture.completedFuture(new Hit(value.getValue().answer()));
    }
    return CompletableFuture.completedFuture(new Lookup.Miss(current));
  }

  private CompletableFuture<Lookup> missWithNewVersion(CacheKey key) {
    RedisVersion fresh = RedisVersion.fresh();
    return commands
        .setGet(
            VERSION_PREFIX + key.scope(),
            new StampedValue(fresh),
            SetArgs.Builder.nx().px(VERSION_LIFE))
        .<Lookup>thenApply(
            othersVersion ->
                new Lookup.Miss(othersVersion == null ? fresh : othersVersion.version()))
        .toCompletableFuture();
  }

  @Override
  public CompletableFuture<Void> fill(CacheKey key, FillToken token, byte[] value, Duration ttl) {
    if (!(token instanceof RedisVersion version)) {
      return CompletableFuture.completedFuture(null);
    }
    return commands
        .set(key.value(), new StampedValue(version, value), SetArgs.Builder.px(ttl))
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
      keys.add(VERSION_PREFIX + scope);
      keys.add(new CacheKey(scope, "").value());
    }
    return unlink(keys);
  }

  private CompletableFuture<Void> unlink(Collection<String> keys) {
    return commands
        .unlink(keys.toArray(String[]::new))
        .<Void>thenApply(_ -> null)
        .toCompletableFuture();
  }

  /** Removes the versions, which is what counts, then the values; leaves keys that are not ours. */
  @Override
  public CompletableFuture<Void> clear() {
    return removeAll(VERSION_PREFIX + "*", ScanCursor.INITIAL)
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
    return commands
        .info()
        .thenCombine(
            commands.dbsize(),
            (info, keys) ->
                new StoreFacts(
                    OptionalLong.of(keys),
                    number(info, USED_MEMORY),
                    number(info, CONNECTED_CLIENTS)))
        .toCompletableFuture();
  }

  private static OptionalLong number(String info, Pattern line) {
    Matcher found = line.matcher(info);
    return found.find() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
  }

  @Override
  public CompletableFuture<Void> ping() {
    return commands.ping().<Void>thenApply(_ -> null).toCompletableFuture();
  }

  @Override
  public void close() {
    client.shutdown();
    resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    timer.stop();
  }
}
