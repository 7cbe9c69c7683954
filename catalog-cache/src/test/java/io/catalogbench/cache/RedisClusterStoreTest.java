package io.catalogbench.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.cache.CacheKey;
import io.catalogbench.contract.settings.CacheFailures;
import io.catalogbench.contract.settings.TtlTier;
import io.catalogbench.infra.CacheServers;
import io.catalogbench.infra.Outage;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.models.partitions.ClusterPartitionParser;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link RedisStore} on three real nodes of a cluster. */
final class RedisClusterStoreTest implements RealTimeContract {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Long enough for this machine when it is busy. */
  private static final Duration BRIEF = Duration.ofMillis(200);

  private static CacheServers servers;
  private static RedisStore store;
  private static RedisClusterClient client;
  private static StatefulRedisClusterConnection<String, String> connection;

  @BeforeAll
  static void start() {
    servers = new CacheServers();
    store = open();
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
  void aSlotThatMovesLosesNoRequestAndNoValue() throws Exception {
    List<CacheKey> lists =
        IntStream.range(0, 10).mapToObj(i -> new CacheKey("products", "category_id=" + i)).toList();
    List<CacheKey> all = new ArrayList<>(lists);
    all.add(PRODUCT);
    try (CatalogCache cache = strict();
        Readers alone = new Readers(cache, all, false, 2);
        Readers together = new Readers(cache, all, true, 2)) {
      await(() -> alone.reads() > 100 && together.reads() > 100);
      move(
          "products",
          () -> {
            long reads = alone.reads() + 2L * all.size();
            long readsTogether = together.reads() + 2L * all.size();
            await(() -> alone.reads() > reads && together.reads() > readsTogether);
          });
      long reads = alone.reads() + 100;
      await(() -> alone.reads() > reads);
      assertThat(alone.failures()).isEmpty();
      assertThat(together.failures()).isEmpty();
      assertThat(alone.loads() + together.loads()).isEqualTo(all.size());
    }
  }

  @Test
  void aSlotThatMovesShowsNothingFromBeforeAChange() throws Exception {
    StaleReadChecker checker = new StaleReadChecker();
    try (CatalogCache cache = strict();
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<?> checked =
          threads.submit(
              () -> {
                checker.run(Duration.ofSeconds(2), List.of(cache));
                return null;
              });
      for (int i = 0; i < 2; i++) {
        move("products", () -> Thread.sleep(50));
      }
      checked.get();
    }
    assertThat(checker.staleReads()).isZero();
    assertThat(checker.reads()).isGreaterThan(100);
    assertThat(checker.changes()).isGreaterThan(10);
  }

  /** A slot that stays between two nodes for good: a reshard that was broken off. */
  @Test
  void aSlotThatStaysHalfMovedIsReadFilledAndInvalidatedAllTheSame() throws Exception {
    fill(PRODUCT, "seven");
    move(
        "product:7",
        () -> {
          assertThat(hit(PRODUCT)).isTrue();
          assertThat(store.readAll(List.of(OTHER_PRODUCT, PRODUCT)).join().getLast())
              .isInstanceOf(Hit.class);
          store.invalidate(List.of("product:8", "product:7")).join();
          assertThat(hit(PRODUCT)).isFalse();
          fill(PRODUCT, "seven");
          assertThat(hit(PRODUCT)).isTrue();
        });
    assertThat(hit(PRODUCT)).isTrue();
  }

  /** Each request for a value of the master that is gone costs a load; others stay hits. */
  @Test
  void aMasterThatIsKilledLosesNoRequestAndOnlyItsOwnValues() throws Exception {
    try (CatalogCache cache = new CatalogCache(open(BRIEF), BRIEF);
        Readers living = new Readers(cache, List.of(keyOfNode(0), keyOfNode(1)), false, 2);
        Readers dead = new Readers(cache, List.of(keyOfNode(2)), false, 2)) {
      await(() -> living.reads() > 100 && dead.reads() > 100);
      try (Outage _ = servers.clusterOutage()) {
        long before = living.reads();
        long beforeDead = dead.reads();
        await(() -> dead.reads() > beforeDead + 10 && living.reads() > before + 100);
        assertThat(dead.loads()).isGreaterThan(5);
      }
      await(() -> onlyHits(dead));
      assertThat(living.failures()).isEmpty();
      assertThat(dead.failures()).isEmpty();
      assertThat(living.loads()).isLessThan(living.reads() / 10);
    }
  }

  private static boolean onlyHits(Readers readers) {
    long loads = readers.loads();
    long reads = readers.reads() + 100;
    while (readers.loads() == loads && readers.reads() < reads) {
      Thread.onSpinWait();
    }
    return readers.loads() == loads;
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      Thread.sleep(1);
    }
  }

  private static CatalogCache strict() {
    return new CatalogCache(open(), PATIENCE, TtlTier.MEDIUM, CacheFailures.FAIL, System::nanoTime);
  }

  private static RedisStore open() {
    return open(PATIENCE);
  }

  private static RedisStore open(Duration timeout) {
    return new RedisStore(new ClusteredRedis(servers.redisCluster(), timeout), timeout);
  }

  private static CacheKey keyOfNode(int node) {
    return IntStream.range(0, 1_000)
        .mapToObj(id -> new CacheKey("product:" + id, ""))
        .filter(key -> SlotHash.getSlot("{" + key.scope() + "}") * 3 / 16_384 == node)
        .findFirst()
        .orElseThrow();
  }

  /** What is done while a slot is under way. */
  private interface Meanwhile {
    void run() throws Exception;
  }

  /**
   * Moves the slot of a scope to another node key by key, and back all at once.
   *
   * @param meanwhile is run before the first key and after each
   */
  private static void move(String scope, Meanwhile meanwhile) throws Exception {
    int slot = SlotHash.getSlot("{" + scope + "}");
    RedisClusterNode from = connection.getPartitions().getPartitionBySlot(slot);
    RedisClusterNode to =
        connection.getPartitions().stream()
            .filter(node -> !node.getNodeId().equals(from.getNodeId()))
            .findFirst()
            .orElseThrow();
    try {
      move(slot, from, to, meanwhile);
    } finally {
      move(slot, to, from, () -> {});
    }
  }

  private static void move(
      int slot, RedisClusterNode from, RedisClusterNode to, Meanwhile meanwhile) throws Exception {
    RedisCommands<String, String> source = commands(from);
    RedisCommands<String, String> target = commands(to);
    target.clusterSetSlotImporting(slot, from.getNodeId());
    source.clusterSetSlotMigrating(slot, to.getNodeId());
    try {
      meanwhile.run();
      while (moveKey(slot, source, to)) {
        meanwhile.run();
      }
    } finally {
      while (moveKey(slot, source, to)) {}
      target.clusterSetSlotNode(slot, to.getNodeId());
      source.clusterSetSlotNode(slot, to.getNodeId());
      await(() -> allKnow(slot, to));
    }
  }

  /**
   * Whether every node has heard who owns a slot, and in which epoch: one that moves before, moves
   * in the same epoch, and then nodes may send a client to and fro between them for good.
   */
  private static boolean allKnow(int slot, RedisClusterNode owner) {
    List<RedisClusterNode> told =
        connection.getPartitions().stream()
            .map(node -> ClusterPartitionParser.parse(commands(node).clusterNodes()))
            .map(view -> view.getPartitionBySlot(slot))
            .toList();
    return told.stream()
            .allMatch(node -> node != null && node.getNodeId().equals(owner.getNodeId()))
        && told.stream().mapToLong(RedisClusterNode::getConfigEpoch).distinct().count() == 1;
  }

  private static boolean moveKey(
      int slot, RedisCommands<String, String> source, RedisClusterNode to) {
    List<String> keys = source.clusterGetKeysInSlot(slot, 1);
    keys.forEach(
        key -> source.migrate(to.getUri().getHost(), to.getUri().getPort(), key, 0, 5_000));
    return !keys.isEmpty();
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
