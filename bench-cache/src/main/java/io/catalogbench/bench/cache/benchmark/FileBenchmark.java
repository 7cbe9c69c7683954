package io.catalogbench.bench.cache.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/**
 * The floor of a store in files: reading or writing one with as many bytes, without versions and
 * lives. What is read lies in the machine's memory, as it does for the store.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls the set-up
public class FileBenchmark {

  @Param public Content content;

  private final Path[] files = new Path[Draws.KEYS];
  private Path directory;
  private byte[][] values;
  private Draws draws;

  @Setup
  public void prepare() throws IOException {
    directory = Files.createTempDirectory("catalog-floor-");
    values = content.pool();
    draws = new Draws();
    for (int i = 0; i < files.length; i++) {
      files[i] = directory.resolve("product-" + i);
      write(i);
    }
  }

  @TearDown
  public void end() throws IOException {
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(directory);
  }

  @Benchmark
  public byte[] read() throws IOException {
    return Files.readAllBytes(files[draws.next()]);
  }

  @Benchmark
  public Path write() throws IOException {
    return write(draws.next());
  }

  private Path write(int number) throws IOException {
    return Files.write(files[number], values[number & (Content.POOL - 1)]);
  }
}
