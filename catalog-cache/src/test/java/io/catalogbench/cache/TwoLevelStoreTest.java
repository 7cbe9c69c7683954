package io.catalogbench.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import io.catalogbench.infra.CacheServers;
import io.lettuce.core.KillArgs;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link TwoLevelStore} on a real Redis, beside another process with the same. */
final class TwoLevelStoreTest implements RealTimeContract {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static CacheServers servers;
  private static RedisClient client;
  private static StatefulRedisConnection<String, String> connection;

  private final AtomicLong nanos = new AtomicLong();
  private TwoLevelStore store = open(Ticker.systemTicker());
  private final TwoLevelStore other = open(Ticker.systemTicker());

  @BeforeAll
  static void start() {
    servers = new CacheServers();
    client = RedisClient.create(RedisURI.create(servers.redis()));
    connection = client.connect();
  }

  @AfterAll
  static void stop() {
    client.shutdown();
    servers.close();
  }

  @BeforeEach
  void empty() {
    connection.sync().flushall();
  }

  @AfterEach
  void close() {
    store.close();
    other.close();
  }

  @Override
  public CacheStore store() {
    return store;
  }

  @Test
  void aSecondHitIsThereAtOnceAndAsksNobody() {
    fill(other, "seven");
    assertThat(read(store)).isEqualTo("seven");
    long before = commands();
    assertThat(store.read(PRODUCT)).isDone().isSameAs(store.read(PRODUCT));
    assertThat(commands()).isEqualTo(before);
  }

  @Test
  void ofManyOnlyWhatIsNotNearIsAskedForAndOnce() {
    fill(other, "seven");
    assertThat(read(store)).isEqualTo("seven");
    Lookup.Miss miss = (Lookup.Miss) other.read(OTHER_PRODUCT).join();
    other.fill(OTHER_PRODUCT, miss.token(), "eight".getBytes(UTF_8), TTL).join();
    long before = commands();
    for (int i = 0; i < 3; i++) {
      assertThat(store.readAll(List.of(OTHER_PRODUCT, PRODUCT)).join())
          .extracting(found -> new String(((Hit) found).value(), UTF_8))
          .containsExactly("eight", "seven");
    }
    assertThat(commands()).isEqualTo(before + 1);
  }

  @Test
  void anInvalidationElsewhereIsHeardOf() {
    fill(store, "seven");
    assertThat(read(other)).isEqualTo("seven");
    store.invalidate(List.of("product:8", "product:7")).join();
    assertThat(read(store)).isEqualTo("miss");
    long begin = System.nanoTime();
    await(() -> read(other).equals("miss"));
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(TwoLevelStore.NEAR_LIFE);
  }

  @Test
  void aClearElsewhereIsHeardOf() {
    fill(store, "seven");
    assertThat(read(other)).isEqualTo("seven");
    store.clear().join();
    await(() -> read(other).equals("miss"));
  }

  @Test
  void whatNobodyTellsOfEndsWithTheLifeOfTheNearLevel() {
    store.close();
    store = open(nanos::get);
    fill(store, "seven");
    connection.sync().flushall(); // as if the message of an invalidation was lost
    assertThat(read(store)).isEqualTo("seven");
    nanos.addAndGet(TwoLevelStore.NEAR_LIFE.toNanos() - 1);
    assertThat(read(store)).isEqualTo("seven");
    nanos.addAndGet(1);
    assertThat(read(store)).isEqualTo("miss");
  }

  @Test
  void nothingNearIsTrustedWhoseMessagesMayBeMissed() {
    fill(store, "seven");
    assertThat(read(store)).isEqualTo("seven");
    long before = commands();
    endOfSubscriptions();
    connection.sync().del("version:v1:product:7"); // an invalidation that nobody tells of
    await(() -> read(store).equals("miss"));
    fill(store, "eight");
    await(
        () -> {
          long asked = commands();
          read(store);
          return commands() == asked;
        });
    assertThat(read(store)).isEqualTo("eight");
    assertThat(commands()).isGreaterThan(before);
  }

  private static void endOfSubscriptions() {
    connection.sync().clientKill(KillArgs.Builder.typePubsub());
  }

  /** How often values were asked for. */
  private static long commands() {
    return connection
        .sync()
        .info("commandstats")
        .lines()
        .filter(line -> line.startsWith("cmdstat_mget:calls="))
        .mapToLong(line -> Long.parseLong(line.replaceAll("cmdstat_mget:calls=([0-9]+),.*", "$1")))
        .sum();
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private static TwoLevelStore open(Ticker ticker) {
    SingleRedis redis = new SingleRedis(servers.redis(), PATIENCE);
    return new TwoLevelStore(
        new CaffeineStore(1 << 20, ticker), new RedisStore(redis, PATIENCE), redis);
  }

  private static void fill(CacheStore store, String value) {
    Lookup.Miss miss = (Lookup.Miss) store.read(PRODUCT).join();
    store.fill(PRODUCT, miss.token(), value.getBytes(UTF_8), TTL).join();
  }

  private static String read(CacheStore store) {
    return store.read(PRODUCT).join() instanceof Hit(byte[] value)
        ? new String(value, UTF_8)
        : "miss";
  }
}
