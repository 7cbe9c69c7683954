package io.catalogbench.bench.cache.benchmark;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.catalogbench.bench.cache.key.Call;
import io.catalogbench.bench.cache.key.KeyScheme;
import io.catalogbench.contract.product.Product;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A call of a cached method that encodes a hundred products: what its key makes of it (C30). A key
 * that is found again costs a look-up, one that never is costs the work and a place in the cache.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls the set-up
public class CallBenchmark {

  private static final int MOST = 2_048;
  private static final int PRODUCTS = 100;

  @Param public KeyScheme scheme;

  private Call[] calls;
  private List<Product> products;
  private Cache<Object, byte[]> cache;
  private int turn;

  @Setup
  public void prepare() {
    calls = Arguments.FILTER.pool().toArray(Call[]::new);
    products = Values.products(0, PRODUCTS, 0);
    cache = Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();
    for (int i = 0; i < calls.length; i++) {
      var _ = call();
    }
  }

  @Benchmark
  public byte[] call() {
    Call call = calls[turn++ & (Arguments.POOL - 1)];
    return cache.get(scheme.key(call), _ -> Values.json(products));
  }
}
