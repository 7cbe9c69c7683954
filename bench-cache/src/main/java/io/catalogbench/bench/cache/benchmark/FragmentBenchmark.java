package io.catalogbench.bench.cache.benchmark;

import io.catalogbench.contract.product.Product;
import io.catalogbench.infra.CacheServers;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A list of a hundred products in Redis, as one value or as a hundred (C31). */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls the set-up
public class FragmentBenchmark {

  /** Products in a list. */
  public static final int PRODUCTS = 100;

  static final String LIST = "v1:products:list";

  @Param public Granularity granularity;

  private CacheServers servers;
  private RedisClient client;
  private RedisCommands<String, byte[]> redis;
  private final List<Product> before = Values.products(0, PRODUCTS, 0);
  private final List<Product> after = Values.products(0, PRODUCTS, 1);
  private final List<Product> current = new ArrayList<>(before);
  private final String[] keys = new String[PRODUCTS];
  private int turn;

  @Setup
  public void prepare() {
    servers = new CacheServers();
    client = RedisClient.create(RedisURI.create(servers.redis()));
    redis = client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE)).sync();
    for (int i = 0; i < PRODUCTS; i++) {
      keys[i] = key(i);
    }
    switch (granularity) {
      case WHOLE -> redis.set(LIST, Values.json(current));
      case FRAGMENTS -> {
        Map<String, byte[]> fragments = new HashMap<>();
        for (int i = 0; i < PRODUCTS; i++) {
          fragments.put(keys[i], Values.json(current.get(i)));
        }
        redis.mset(fragments);
      }
    }
    if (read().length != Values.json(current).length) {
      throw new IllegalStateException("the list does not come back as it was");
    }
  }

  /** Where one product lies. */
  static String key(long id) {
    return "v1:product:" + id;
  }

  @TearDown
  public void end() {
    client.shutdown();
    servers.close();
  }

  /** The whole list as it goes out. */
  @Benchmark
  public byte[] read() {
    return switch (granularity) {
      case WHOLE -> redis.get(LIST);
      case FRAGMENTS -> joined(redis.mget(keys));
    };
  }

  /** One product has changed: what has to be encoded again and sent. */
  @Benchmark
  public String change() {
    int index = turn % PRODUCTS;
    Product revision = (turn++ / PRODUCTS % 2 == 0 ? after : before).get(index);
    return switch (granularity) {
      case WHOLE -> {
        current.set(index, revision);
        yield redis.set(LIST, Values.json(current));
      }
      case FRAGMENTS -> redis.set(keys[index], Values.json(revision));
    };
  }

  private static byte[] joined(List<KeyValue<String, byte[]>> fragments) {
    ByteArrayOutputStream list = new ByteArrayOutputStream(1 << 15);
    int separator = '[';
    for (KeyValue<String, byte[]> fragment : fragments) {
      list.write(separator);
      list.writeBytes(fragment.getValue());
      separator = ',';
    }
    list.write(']');
    return list.toByteArray();
  }
}
