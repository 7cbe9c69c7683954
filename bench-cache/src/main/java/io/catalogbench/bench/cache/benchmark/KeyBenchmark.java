package io.catalogbench.bench.cache.benchmark;

import io.catalogbench.bench.cache.key.Call;
import io.catalogbench.bench.cache.key.KeyScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Making the key of a call and finding it in a map: looked up, the key cannot be optimized away,
 * and an object pays for its hash as a text does.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls the set-up
public class KeyBenchmark {

  @Param public KeyScheme scheme;
  @Param public Arguments arguments;

  private Call[] calls;
  private Map<Object, Call> index;
  private Object[] keys;
  private int turn;

  @Setup
  public void prepare() {
    List<Call> pool = arguments.pool();
    calls = pool.toArray(Call[]::new);
    keys = pool.stream().map(scheme::key).toArray();
    index = new HashMap<>();
    for (int i = 0; i < calls.length; i++) {
      index.put(keys[i], calls[i]);
    }
    if (index.size() < calls.length) {
      throw new IllegalStateException(scheme + " gives several calls one key");
    }
  }

  /** The key is made and looked up. */
  @Benchmark
  public @Nullable Call find() {
    return index.get(scheme.key(calls[next()]));
  }

  /** The key is there already: what the map alone takes. */
  @Benchmark
  public @Nullable Call ready() {
    return index.get(keys[next()]);
  }

  private int next() {
    return turn++ & (Arguments.POOL - 1);
  }
}
