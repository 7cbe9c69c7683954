package io.catalogbench.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import io.catalogbench.contract.Limits;
import io.catalogbench.contract.cache.CacheKey;
import io.catalogbench.infra.CacheServers;
import io.catalogbench.infra.Infrastructure;
import io.catalogbench.infra.InfrastructureSettings;
import io.catalogbench.infra.Outage;
import io.catalogbench.infra.Services;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** No answer is older than a change that was acknowledged before the question. */
final class StaleReadTest {

  private static final Duration TIME = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static Infrastructure infrastructure;
  private static Services services;

  private final StaleReadChecker checker = new StaleReadChecker();

  @BeforeAll
  static void start() {
    infrastructure = Infrastructure.start(InfrastructureSettings.embedded());
    services = infrastructure.services("stale-reads");
  }

  @AfterAll
  static void stop() {
    infrastructure.close();
  }

  @Test
  void holdsInMemory() throws Exception {
    try (CatalogCache cache = new CatalogCache(caffeine(), Limits.CACHE_TIMEOUT)) {
      checker.run(TIME, List.of(cache));
    }
    assertNoneIsStale();
  }

  @Test
  void holdsInRedisForTwoProcesses() throws Exception {
    try (CatalogCache one = redis(PATIENCE);
        CatalogCache two = redis(PATIENCE)) {
      checker.run(TIME, List.of(one, two));
    }
    assertNoneIsStale();
  }

  @Test
  void holdsInARedisClusterForTwoProcesses() throws Exception {
    try (CacheServers servers = new CacheServers();
        CatalogCache one = cluster(servers);
        CatalogCache two = cluster(servers)) {
      checker.run(TIME, List.of(one, two));
    }
    assertNoneIsStale();
  }

  @Test
  void holdsInFilesForTwoProcesses(@TempDir Path directory) throws Exception {
    try (CatalogCache one = files(directory);
        CatalogCache two = files(directory)) {
      checker.run(TIME, List.of(one, two));
    }
    assertNoneIsStale();
  }

  @Test
  @EnabledIf(
      value = "io.catalogbench.infra.CacheServers#hasMemcached",
      disabledReason = CacheServers.NO_MEMCACHED)
  void holdsInMemcachedForTwoProcesses() throws Exception {
    try (CacheServers servers = new CacheServers();
        CatalogCache one = memcached(servers);
        CatalogCache two = memcached(servers)) {
      checker.run(TIME, List.of(one, two));
    }
    assertNoneIsStale();
  }

  @Test
  void holdsInTwoLevelsForTheProcessThatChanges() throws Exception {
    SingleRedis redis = new SingleRedis(services.redis(), PATIENCE);
    TwoLevelStore store = new TwoLevelStore(caffeine(), new RedisStore(redis, PATIENCE), redis);
    try (CatalogCache cache = new CatalogCache(store, PATIENCE)) {
      checker.run(TIME, List.of(cache));
      assertThat(cache.counts().hits()).isPositive();
    }
    assertNoneIsStale();
  }

  @Test
  void holdsWhileRedisStallsAgainAndAgain() throws Exception {
    try (CatalogCache cache = redis(Limits.CACHE_TIMEOUT);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> stalls = threads.submit(() -> stallRedis(TIME));
      checker.run(TIME, List.of(cache));
      stalls.get();
      assertThat(cache.counts().failures()).isPositive();
    }
    assertNoneIsStale();
  }

  @Test
  void holdsWhileRedisIsGoneAndAfterItsReturn() throws Exception {
    try (CatalogCache cache = redis(Limits.CACHE_TIMEOUT)) {
      checker.run(Duration.ofMillis(500), List.of(cache));
      try (Outage _ = services.redisOutage()) {
        checker.run(Duration.ofMillis(500), List.of(cache));
        assertThat(cache.ping().join()).isFalse();
      }
      long hits = cache.counts().hits();
      long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (cache.counts().hits() == hits && System.nanoTime() < patience) {
        checker.run(Duration.ofMillis(300), List.of(cache));
      }
      assertThat(cache.counts().hits()).as("hits after the return").isGreaterThan(hits);
    }
    assertNoneIsStale();
  }

  @Test
  void isMissedByACacheThatFillsWithoutVersionsWhichTheCheckerFinds() throws Exception {
    try (CatalogCache cache =
        new CatalogCache(new UnversionedStore(caffeine()), Limits.CACHE_TIMEOUT)) {
      for (int i = 0; i < 20 && checker.staleReads() == 0; i++) {
        checker.run(Duration.ofMillis(500), List.of(cache));
      }
    }
    assertThat(checker.staleReads()).isPositive();
  }

  private void assertNoneIsStale() {
    assertThat(checker.reads()).isGreaterThan(100);
    assertThat(checker.changes()).isGreaterThan(10);
    assertThat(checker.staleReads()).isZero();
  }

  private static CatalogCache redis(Duration timeout) {
    return new CatalogCache(new RedisStore(services.redis(), timeout), timeout);
  }

  private static CatalogCache cluster(CacheServers servers) {
    return new CatalogCache(
        new RedisStore(new ClusteredRedis(servers.redisCluster(), PATIENCE), PATIENCE), PATIENCE);
  }

  private static CatalogCache files(Path directory) throws IOException {
    return new CatalogCache(
        new FileStore(
            CacheDirectory.open(Optional.of(directory), 1 << 20),
            PATIENCE,
            System::currentTimeMillis),
        PATIENCE);
  }

  private static CatalogCache memcached(CacheServers servers) throws IOException {
    return new CatalogCache(
        new MemcachedStore(servers.memcached(), PATIENCE, System::currentTimeMillis), PATIENCE);
  }

  private static CacheStore caffeine() {
    return new CaffeineStore(1 << 20, Ticker.systemTicker());
  }

  /** Stops the process for longer than the cache's patience, lets it go on, and so forth. */
  private static Void stallRedis(Duration time) throws Exception {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      try (RedisStall _ = new RedisStall()) {
        Thread.sleep(Limits.CACHE_TIMEOUT.multipliedBy(2));
      }
      Thread.sleep(Limits.CACHE_TIMEOUT.multipliedBy(2));
    }
    return null;
  }

  /** Fills under the version of the fill instead of that of the miss, as cache-aside does. */
  private record UnversionedStore(CacheStore store) implements CacheStore {

    @Override
    public CompletableFuture<Lookup> read(CacheKey key) {
      return store.read(key);
    }

    @Override
    public CompletableFuture<Void> fill(CacheKey key, FillToken token, byte[] value, Duration ttl) {
      return store.read(key).join() instanceof Lookup.Miss(FillToken newest)
          ? store.fill(key, newest, value, ttl)
          : CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> invalidate(Collection<String> scopes) {
      return store.invalidate(scopes);
    }

    @Override
    public CompletableFuture<Void> clear() {
      return store.clear();
    }

    @Override
    public CompletableFuture<StoreFacts> facts() {
      return store.facts();
    }

    @Override
    public CompletableFuture<Void> ping() {
      return store.ping();
    }

    @Override
    public void close() {
      store.close();
    }
  }
}
