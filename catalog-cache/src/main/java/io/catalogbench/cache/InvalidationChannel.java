package io.catalogbench.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.catalogbench.contract.cache.CacheKey;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateAdapter;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Tells other processes which scopes were invalidated, and is told by them. While it cannot hear,
 * nothing that it should have heard of may be trusted.
 */
final class InvalidationChannel implements AutoCloseable {

  private static final String NAME = "invalidations:" + CacheKey.VERSION;
  private static final String SEPARATOR = "\n";

  /** What a listener does. */
  interface Listener {

    /** Scopes were invalidated elsewhere. */
    void invalidated(Collection<String> scopes);

    /** Anything may have been invalidated elsewhere. */
    void everything();
  }

  private final SingleRedis redis;
  private final StatefulRedisPubSubConnection<String, StampedValue> connection;

  /** Who sends; its own messages are not told to it. */
  private final RandomVersion sender = RandomVersion.fresh();

  private final Listener listener;
  private final CompletableFuture<Void> first = new CompletableFuture<>();
  private volatile boolean listening;

  /** Listens until it is closed. */
  InvalidationChannel(SingleRedis redis, Listener listener) {
    this.redis = redis;
    this.listener = listener;
    connection = redis.messages();
    connection.addListener(new Ear());
    connection.addListener(
        new RedisConnectionStateAdapter() {
          @Override
          public void onRedisDisconnected(RedisChannelHandler<?, ?> gone) {
            listening = false;
            listener.everything();
          }
        });
    connection.sync().subscribe(NAME);
    first.orTimeout(RedisConnecting.CONNECT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  /** Whether every invalidation elsewhere is heard of. */
  boolean listening() {
    return listening;
  }

  /** Tells all others; everything when there are no scopes. */
  CompletableFuture<Void> tell(Collection<String> scopes) {
    byte[] text = String.join(SEPARATOR, scopes).getBytes(UTF_8);
    return redis
        .commands()
        .publish(NAME, new StampedValue(sender, text))
        .<Void>thenApply(_ -> null)
        .toCompletableFuture();
  }

  @Override
  public void close() {
    connection.close();
  }

  private final class Ear extends RedisPubSubAdapter<String, StampedValue> {

    /** Also after the connection was lost and made again: what was said meanwhile is unknown. */
    @Override
    public void subscribed(String channel, long count) {
      listener.everything();
      listening = true;
      first.complete(null);
    }

    @Override
    public void message(String channel, StampedValue message) {
      if (message.version().equals(sender)) {
        return;
      }
      if (message.answer().length == 0) {
        listener.everything();
      } else {
        listener.invalidated(List.of(new String(message.answer(), UTF_8).split(SEPARATOR, -1)));
      }
    }
  }
}
