package io.catalogbench.bench.cache.benchmark;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The floor of a store in this process: a look into a hash map, without lives or counts. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up
public class MapBenchmark {

  private Map<String, byte[]> map;
  private String[] keys;
  private Draws draws;

  @Setup
  public void prepare() {
    byte[][] values = Content.PRODUCTS_10.pool();
    map = new HashMap<>();
    draws = new Draws();
    keys = new String[Draws.KEYS];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = "product:" + i;
      map.put("product:" + i, values[i & (Content.POOL - 1)]);
    }
  }

  @Benchmark
  public byte @Nullable [] get() {
    return map.get(keys[draws.next()]);
  }
}
