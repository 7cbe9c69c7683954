package io.catalogbench.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.catalogbench.contract.Limits;
import io.catalogbench.contract.cache.CacheKey;
import io.catalogbench.contract.settings.CatalogSettings;
import io.catalogbench.contract.settings.SettingsException;
import io.catalogbench.contract.settings.ThreadModel;
import io.catalogbench.infra.Infrastructure;
import io.catalogbench.infra.InfrastructureSettings;
import io.catalogbench.infra.Services;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link RedisStore} on a real Redis. */
final class RedisStoreTest implements RealTimeContract {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static Infrastructure infrastructure;
  private static Services services;
  private static RedisStore store;

  @BeforeAll
  static void start() {
    infrastructure = Infrastructure.start(InfrastructureSettings.embedded());
    services = infrastructure.services("redis-store");
    store = new RedisStore(services.redis(), PATIENCE);
  }

  @AfterAll
  static void stop() {
    store.close();
    infrastructure.close();
  }

  @BeforeEach
  void empty() {
    services.emptyCaches();
  }

  @Override
  public CacheStore store() {
    return store;
  }

  @Test
  void aValueLiesUnderItsKeyWithItsLifeAndIsGoneAfterAnInvalidation() {
    fillProduct("seven");
    assertThat(services.redisEntries()).containsOnlyKeys("v1:product:7", "version:v1:product:7");
    assertThat(services.redisTimeToLiveMillis("v1:product:7"))
        .isCloseTo(TTL.toMillis(), within(10_000L));

    store.invalidate(List.of("product:7")).join();
    assertThat(services.redisEntries()).isEmpty();
  }

  @Test
  void aHitIsOneCommand() {
    fillProduct("seven");
    services.resetCounters();
    assertThat(store.read(PRODUCT).join()).isInstanceOf(Hit.class);
    assertThat(services.counters().redisCommands()).isEqualTo(Map.of("mget", 1L));
  }

  @Test
  void manyHitsAreOneCommandAndManyMissesOneMoreForEachVersion() {
    List<CacheKey> keys = List.of(PRODUCT, OTHER_PRODUCT, LIST);
    services.resetCounters();
    List<Lookup> misses = store.readAll(keys).join();
    assertThat(services.counters().redisCommands()).isEqualTo(Map.of("mget", 1L, "set", 3L));
    for (int i = 0; i < keys.size(); i++) {
      store.fill(keys.get(i), ((Lookup.Miss) misses.get(i)).token(), new byte[] {7}, TTL).join();
    }
    services.resetCounters();
    assertThat(store.readAll(keys).join()).hasOnlyElementsOfType(Hit.class).hasSize(3);
    assertThat(services.counters().redisCommands()).isEqualTo(Map.of("mget", 1L));
  }

  @Test
  void anInvalidationIsOneCommand() {
    services.resetCounters();
    store.invalidate(List.of("product:7", "category:3:products", "products", "dashboard")).join();
    assertThat(services.counters().redisCommands()).isEqualTo(Map.of("unlink", 1L));
  }

  @Test
  void aClearLeavesKeysThatAreNotOurs() {
    fillProduct("seven");
    RedisClient client = RedisClient.create(RedisURI.create(services.redis()));
    try (var connection = client.connect()) {
      connection.sync().set("precious", "value");
    } finally {
      client.shutdown();
    }
    store.clear().join();
    assertThat(services.redisEntries()).containsOnlyKeys("precious");
  }

  @Test
  void twoProcessesShareValuesVersionsAndInvalidations() {
    try (RedisStore other = new RedisStore(services.redis(), PATIENCE)) {
      FillToken here = ((Lookup.Miss) store.read(PRODUCT).join()).token();
      FillToken there = ((Lookup.Miss) other.read(PRODUCT).join()).token();
      assertThat(there).isEqualTo(here);

      other.fill(PRODUCT, there, new byte[] {7}, TTL).join();
      assertThat(store.read(PRODUCT).join()).isInstanceOf(Hit.class);

      other.invalidate(List.of("product:7")).join();
      store.fill(PRODUCT, here, new byte[] {6}, TTL).join();
      assertThat(other.read(PRODUCT).join()).isInstanceOf(Lookup.Miss.class);
    }
  }

  @Test
  void aStalledRedisIsGivenUpInTime() {
    try (RedisStore impatient = new RedisStore(services.redis(), Limits.CACHE_TIMEOUT)) {
      impatient.ping().join();
      try (RedisStall _ = new RedisStall()) {
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
          long begin = System.nanoTime();
          assertThatThrownBy(impatient.read(PRODUCT)::join)
              .hasCauseInstanceOf(RedisCommandTimeoutException.class);
          shortest = Math.min(shortest, System.nanoTime() - begin);
        }
        assertThat(Duration.ofNanos(shortest))
            .isBetween(Limits.CACHE_TIMEOUT.minusMillis(10), Limits.CACHE_TIMEOUT.plusMillis(30));
      }
    }
  }

  @Test
  void aRedisThatDoesNotAnswerIsNamedWithItsRemedy() {
    assertThatThrownBy(
            () ->
                CacheStores.open(
                    CatalogSettings.parse(
                        List.of(ThreadModel.PLATFORM),
                        "--postgres=postgresql://u:p@127.0.0.1:1/catalog",
                        "--redis=redis://127.0.0.1:1/0",
                        "--cache=redis")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("127.0.0.1:1")
        .hasMessageContaining("--cache none");
  }

  private static void fillProduct(String value) {
    Lookup.Miss miss = (Lookup.Miss) store.read(PRODUCT).join();
    store.fill(PRODUCT, miss.token(), value.getBytes(UTF_8), TTL).join();
  }
}
