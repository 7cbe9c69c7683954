package io.catalogbench.bench.cache.benchmark;

import io.catalogbench.bench.launcher.Numbers;
import io.catalogbench.contract.product.Product;
import io.catalogbench.infra.CacheServers;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a list of a hundred products takes in Redis's memory: the median over the pool of lists, as
 * Redis itself counts it, with what it needs for keys (C31).
 *
 * @param wholeBytes as one value
 * @param fragmentsBytes as a hundred values together
 */
public record RedisMemory(double wholeBytes, double fragmentsBytes) {

  /** Puts the lists into a Redis of its own and asks what they take. */
  public static RedisMemory measured() {
    try (CacheServers servers = new CacheServers();
        RedisClient client = RedisClient.create(RedisURI.create(servers.redis()))) {
      RedisCommands<String, byte[]> redis =
          client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE)).sync();
      List<Double> whole = new ArrayList<>();
      List<Double> fragments = new ArrayList<>();
      for (int i = 0; i < Content.POOL; i++) {
        List<Product> products =
            Values.products((long) i * FragmentBenchmark.PRODUCTS, FragmentBenchmark.PRODUCTS, 0);
        redis.set(FragmentBenchmark.LIST, Values.json(products));
        whole.add((double) redis.memoryUsage(FragmentBenchmark.LIST));
        Map<String, byte[]> pieces =
            products.stream()
                .collect(
                    Collectors.toMap(product -> FragmentBenchmark.key(product.id()), Values::json));
        redis.mset(pieces);
        fragments.add((double) pieces.keySet().stream().mapToLong(redis::memoryUsage).sum());
      }
      return new RedisMemory(Numbers.median(whole), Numbers.median(fragments));
    }
  }

  /** What a list takes that is cached so. */
  public double bytes(Granularity granularity) {
    return switch (granularity) {
      case WHOLE -> wholeBytes;
      case FRAGMENTS -> fragmentsBytes;
    };
  }
}
