package io.catalogbench.cache;

import io.catalogbench.contract.cache.CacheKey;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One Redis over one connection. */
final class SingleRedis implements RedisNodes {

  private final RedisConnecting connecting = new RedisConnecting();
  private final RedisClient client;
  private final RedisAsyncCommands<String, StampedValue> commands;

  /**
   * Connects.
   *
   * @throws RedisException when no Redis answers, or one that is too old
   */
  SingleRedis(URI uri, Duration timeout) {
    client = RedisClient.create(connecting.resources(), RedisConnecting.address(uri));
    client.setOptions(RedisConnecting.options(timeout));
    try {
      StatefulRedisConnection<String, StampedValue> connection =
          client.connect(StampedValue.Codec.INSTANCE);
      connection.setTimeout(RedisConnecting.CONNECT_TIMEOUT);
      RedisConnecting.refuseOldVersion(connection.sync().info("server"));
      connection.setTimeout(timeout);
      commands = connection.async();
    } catch (RedisException e) {
      close();
      throw e;
    }
  }

  @Override
  public RedisAsyncCommands<String, StampedValue> commands() {
    return commands;
  }

  /** Another connection, for messages. */
  StatefulRedisPubSubConnection<String, StampedValue> messages() {
    return client.connectPubSub(StampedValue.Codec.INSTANCE);
  }

  @Override
  public String valueKey(CacheKey key) {
    return key.value();
  }

  @Override
  public String versionKey(String scope) {
    return VERSION_PREFIX + scope;
  }

  @Override
  public CompletableFuture<StoreFacts> facts() {
    return commands
        .info()
        .thenCombine(commands.dbsize(), (info, keys) -> RedisConnecting.facts(keys, List.of(info)))
        .toCompletableFuture();
  }

  @Override
  public void close() {
    client.shutdown();
    connecting.close();
  }
}
