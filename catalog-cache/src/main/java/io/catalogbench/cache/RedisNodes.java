package io.catalogbench.cache;

import io.catalogbench.contract.cache.CacheKey;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.concurrent.CompletableFuture;

/** One Redis or several, connected. */
sealed interface RedisNodes extends AutoCloseable permits SingleRedis, ClusteredRedis {

  /** What every key of a version begins with. */
  String VERSION_PREFIX = "version:" + CacheKey.VERSION + ":";

  /** Sends commands to the node that they are for. */
  RedisClusterAsyncCommands<String, StampedValue> commands();

  /** Where a value lies. */
  String valueKey(CacheKey key);

  /** Where the version of a scope lies. */
  String versionKey(String scope);

  /** What the nodes know of themselves, added up. */
  CompletableFuture<StoreFacts> facts();

  @Override
  void close();
}
