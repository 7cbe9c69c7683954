package io.catalogbench.bench.serialization.benchmark;

import io.catalogbench.bench.serialization.codec.Codec;
import io.catalogbench.bench.serialization.codec.CodecType;
import io.catalogbench.bench.serialization.codec.Direction;
import io.catalogbench.bench.serialization.codec.ReferenceCodec;
import io.catalogbench.bench.serialization.payload.Payload;
import java.io.IOException;
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

/** Object to JSON. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls the set-up
public class WriteBenchmark {

  @Param public CodecType codec;
  @Param public Payload payload;

  private Codec bound;
  private Object[] roots;
  private TouchedStream stream;
  private int turn;

  @Setup
  public void prepare() {
    List<Object> pool = payload.roots();
    bound = Subject.checked(codec, payload, pool, Direction.WRITE);
    roots = pool.toArray();
    ReferenceCodec reference = new ReferenceCodec();
    stream =
        new TouchedStream(
            pool.stream().mapToInt(root -> reference.write(root).length).max().orElseThrow());
  }

  @Benchmark
  public byte[] bytes() throws IOException {
    return bound.write(next());
  }

  @Benchmark
  public int stream() throws IOException {
    stream.rewind();
    bound.write(next(), stream);
    return stream.last();
  }

  private Object next() {
    return roots[turn++ & (roots.length - 1)];
  }
}
