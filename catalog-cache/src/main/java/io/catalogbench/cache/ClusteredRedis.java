package io.catalogbench.cache;

import io.catalogbench.contract.cache.CacheKey;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisException;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisAdvancedClusterAsyncCommands;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * The nodes of a Redis cluster. A scope is the hash tag of its keys: all of it lies in one slot.
 * Commands for several scopes are split by slot and sent at the same time; where a slot has moved,
 * the client follows and looks at the nodes anew.
 */
final class ClusteredRedis implements RedisNodes {

  private static final Duration LONGEST_IGNORANCE = Duration.ofSeconds(10);

  private final RedisConnecting connecting = new RedisConnecting();
  private final RedisClusterClient client;
  private final RedisAdvancedClusterAsyncCommands<String, StampedValue> commands;

  /**
   * Connects.
   *
   * @param uri of any node
   * @throws RedisException when it does not answer, is too old or no node of a cluster
   */
  ClusteredRedis(URI uri, Duration timeout) {
    client = RedisClusterClient.create(connecting.resources(), RedisConnecting.address(uri));
    client.setOptions(
        ClusterClientOptions.builder(RedisConnecting.options(timeout))
            // What is refused would never make the client connect to a node.
            .disconnectedBehavior(DisconnectedBehavior.ACCEPT_COMMANDS)
            .topologyRefreshOptions(
                ClusterTopologyRefreshOptions.builder()
                    .adaptiveRefreshTriggersTimeout(Duration.ofSeconds(1))
                    .enablePeriodicRefresh(LONGEST_IGNORANCE)
                    .build())
            .build());
    try {
      StatefulRedisClusterConnection<String, StampedValue> connection =
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
  public RedisAdvancedClusterAsyncCommands<String, StampedValue> commands() {
    return commands;
  }

  @Override
  public String valueKey(CacheKey key) {
    return CacheKey.VERSION
        + ":{"
        + key.scope()
        + "}"
        + (key.entry().isEmpty() ? "" : ":" + key.entry());
  }

  @Override
  public String versionKey(String scope) {
    return VERSION_PREFIX + "{" + scope + "}";
  }

  @Override
  public CompletableFuture<StoreFacts> facts() {
    return commands
        .dbsize()
        .thenCombine(
            commands.upstream().commands().info(),
            (keys, infos) -> RedisConnecting.facts(keys, infos))
        .toCompletableFuture();
  }

  @Override
  public void close() {
    client.shutdown();
    connecting.close();
  }
}
