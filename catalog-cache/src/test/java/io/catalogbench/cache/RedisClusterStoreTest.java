package io.catalogbench.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.cache.CacheKey;
import io.catalogbench.infra.CacheServers;
import io.catalogbench.infra.Outage;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link RedisStore} on three real nodes of a cluster. */
final class RedisClusterStoreTest implements RealTimeContract {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static CacheServers servers;
  private static RedisStore store;
  private static RedisClusterClient client;
  private static StatefulRedisClusterConnection<String, String> connection;

  @BeforeAll
  static void start() {
    servers = new CacheServers();
    store = new RedisStore(new ClusteredRedis(servers.redisCluster(), PATIENCE), PATIENCE);
    client = RedisClusterClient.create(RedisURI.create(servers.redisCluster()));
    connection = client.connect();
  }

  @AfterAll
  static void stop() {
    client.shutdown();
    store.close();
    servers.close();
  }

  /** Waits until a node that was gone is back. */
  @BeforeEach
  void empty() throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (true) {
      try {
        IntStream.range(0, 3).forEach(node -> store.read(keyOfNode(node)).join());
        connection.sync().flushall();
        return;
      } catch (RedisException | CompletionException e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
        Thread.sleep(100);
      }
    }
  }

  @Override
  public CacheStore store() {
    return store;
  }

  @Test
  void scopesOfAllNodesAreInvalidatedAtOnce() {
    List<CacheKey> keys =
        LongStream.range(0, 60).mapToObj(id -> new CacheKey("product:" + id, "")).toList();
    keys.forEach(key -> fill(key, "value of " + key.scope()));
    assertThat(keys.stream().map(key -> SlotHash.getSlot("{" + key.scope() + "}") * 3 / 16_384))
        .contains(0, 1, 2);
    assertThat(keys).allMatch(RedisClusterStoreTest::hit);

    store.invalidate(keys.stream().map(CacheKey::scope).toList()).join();

    assertThat(keys).noneMatch(RedisClusterStoreTest::hit);
    assertThat(connection.sync().dbsize()).isEqualTo(60); // versions that the last reads made
  }

  @Test
  void aScopeLiesInOneSlot() {
    fill(LIST, "three");
    fill(OTHER_LIST, "four");
    assertThat(connection.sync().keys("*").stream().map(SlotHash::getSlot).distinct()).hasSize(1);
  }

  @Test
  void aSlotThatMovesTakesItsValuesAlong() {
    fill(PRODUCT, "seven");
    int slot = SlotHash.getSlot("{product:7}");
    RedisClusterNode from = connection.getPartitions().getPartitionBySlot(slot);
    RedisClusterNode to =
        connection.getPartitions().stream()
            .filter(node -> !node.getNodeId().equals(from.getNodeId()))
            .findFirst()
            .orElseThrow();
    move(slot, from, to);
    try {
      assertThat(hit(PRODUCT)).isTrue();
      store.invalidate(List.of("product:7")).join();
      assertThat(hit(PRODUCT)).isFalse();
      fill(PRODUCT, "seven");
      assertThat(hit(PRODUCT)).isTrue();
    } finally {
      move(slot, to, from);
    }
  }

  @Test
  void aNodeThatIsGoneFailsItsOwnScopesOnlyAndComesBack() throws Exception {
    CacheKey first = keyOfNode(0);
    CacheKey last = keyOfNode(2);
    try (CatalogCache cache = new CatalogCache(store, Duration.ofMillis(500));
        Outage _ = servers.clusterOutage()) {
      for (int i = 0; i < 4; i++) {
        assertThat(cache.getBlocking(last, TTL, () -> new byte[] {7})).containsExactly(7);
      }
      fill(first, "first");
      assertThat(hit(first)).isTrue();
    } finally {
      store = new RedisStore(new ClusteredRedis(servers.redisCluster(), PATIENCE), PATIENCE);
    }
  }

  private static CacheKey keyOfNode(int node) {
    return IntStream.range(0, 1_000)
        .mapToObj(id -> new CacheKey("product:" + id, ""))
        .filter(key -> SlotHash.getSlot("{" + key.scope() + "}") * 3 / 16_384 == node)
        .findFirst()
        .orElseThrow();
  }

  private static void move(int slot, RedisClusterNode from, RedisClusterNode to) {
    RedisCommands<String, String> source = commands(from);
    RedisCommands<String, String> target = commands(to);
    target.clusterSetSlotImporting(slot, from.getNodeId());
    source.clusterSetSlotMigrating(slot, to.getNodeId());
    for (String key : source.clusterGetKeysInSlot(slot, 100)) {
      source.migrate(to.getUri().getHost(), to.getUri().getPort(), key, 0, 5_000);
    }
    target.clusterSetSlotNode(slot, to.getNodeId());
    source.clusterSetSlotNode(slot, to.getNodeId());
  }

  private static RedisCommands<String, String> commands(RedisClusterNode node) {
    return connection.getConnection(node.getNodeId()).sync();
  }

  private static boolean hit(CacheKey key) {
    return store.read(key).join() instanceof Hit;
  }

  private static void fill(CacheKey key, String value) {
    Lookup.Miss miss = (Lookup.Miss) store.read(key).join();
    store.fill(key, miss.token(), value.getBytes(UTF_8), TTL).join();
  }
}
