package io.catalogbench.bench.cache.benchmark;

import io.catalogbench.bench.cache.key.Call;
import io.catalogbench.cache.CacheStore;
import io.catalogbench.cache.Compression;
import io.catalogbench.cache.Hit;
import io.catalogbench.cache.Lookup;
import io.catalogbench.contract.cache.CacheKey;
import io.catalogbench.contract.cache.CacheRules;
import io.catalogbench.contract.json.CatalogJson;
import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.product.ProductFilter;
import io.catalogbench.contract.settings.CacheMode;
import io.catalogbench.infra.CacheServers;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import tools.jackson.databind.json.JsonMapper;

/**
 * A hit in Redis of a list of ten products, compressed as the servers do, and the steps that it is
 * made of, each alone: what share of the path each has.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up
public class PathBenchmark {

  private static final Compression COMPRESSION = Compression.ZSTD;

  private final ProductFilter[] filters = new ProductFilter[Draws.KEYS];
  private final String[] keys = new String[Draws.KEYS];
  private final byte[][] compressed = new byte[Content.POOL][];
  private final JsonMapper mapper = CatalogJson.mapper();
  private CacheServers servers;
  private CacheStore store;
  private RedisClient client;
  private RedisAsyncCommands<String, byte[]> redis;
  private byte[][] values;
  private Draws draws;

  @Setup
  public void prepare() {
    servers = new CacheServers();
    store = StoreBenchmark.open(CacheMode.REDIS, servers, COMPRESSION);
    client = RedisClient.create(RedisURI.create(servers.redis()));
    redis = client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE)).async();
    values = Content.PRODUCTS_10.pool();
    draws = new Draws();
    for (int i = 0; i < values.length; i++) {
      compressed[i] = COMPRESSION.compress(values[i]);
    }
    List<Call> calls = Arguments.FILTER.pool();
    for (int i = 0; i < keys.length; i++) {
      filters[i] = calls.get(i).filter().orElseThrow();
      CacheKey key = CacheRules.products(filters[i]);
      keys[i] = key.value();
      if (store.read(key).join() instanceof Lookup.Miss(var token)) {
        store.fill(key, token, values[i & (Content.POOL - 1)], StoreBenchmark.LIFE).join();
      }
    }
  }

  @TearDown
  public void end() {
    client.shutdown();
    store.close();
    servers.close();
  }

  /** From the arguments of a call to its objects. */
  @Benchmark
  public Product[] hit() {
    return switch (store.read(CacheRules.products(filters[draws.next()])).join()) {
      case Hit(byte[] value) -> mapper.readValue(value, Product[].class);
      case Lookup.Miss _ -> throw new IllegalStateException("a value was lost");
    };
  }

  /** Making the text under which the value lies. */
  @Benchmark
  public String key() {
    return CacheRules.products(filters[draws.next()]).value();
  }

  /** The bytes as they lie in Redis, asked for with nothing beside. */
  @Benchmark
  public byte[] transport() {
    return redis.get(keys[draws.next()]).toCompletableFuture().join();
  }

  @Benchmark
  public byte[] decompress() {
    return COMPRESSION.expand(compressed[draws.next() & (Content.POOL - 1)]);
  }

  @Benchmark
  public Product[] decode() {
    return mapper.readValue(values[draws.next() & (Content.POOL - 1)], Product[].class);
  }
}
