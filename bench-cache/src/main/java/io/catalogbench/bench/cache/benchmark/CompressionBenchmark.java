package io.catalogbench.bench.cache.benchmark;

import io.catalogbench.cache.Compression;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Making a value smaller, and getting it back (C28). */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls the set-up
public class CompressionBenchmark {

  @Param public Compression compression;
  @Param public Content content;

  private byte[][] values;
  private byte[][] compressed;
  private int turn;

  @Setup
  public void prepare() {
    values = content.pool();
    compressed = new byte[values.length][];
    for (int i = 0; i < values.length; i++) {
      compressed[i] = compression.compress(values[i]);
      if (!Arrays.equals(compression.expand(compressed[i]), values[i])) {
        throw new IllegalStateException("refused: " + compression + " loses a value");
      }
    }
  }

  /** As for a fill. */
  @Benchmark
  public byte[] compress() {
    return compression.compress(values[next()]);
  }

  /** As for a hit. */
  @Benchmark
  public byte[] expand() {
    return compression.expand(compressed[next()]);
  }

  /** What as many bytes cost at least. */
  @Benchmark
  public byte[] copy() {
    return values[next()].clone();
  }

  private int next() {
    return turn++ & (Content.POOL - 1);
  }
}
