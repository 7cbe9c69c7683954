package io.catalogbench.bench.serialization.benchmark;

import io.catalogbench.bench.serialization.codec.Codec;
import io.catalogbench.bench.serialization.codec.CodecType;
import io.catalogbench.bench.serialization.codec.Direction;
import io.catalogbench.bench.serialization.codec.ReferenceCodec;
import io.catalogbench.bench.serialization.payload.Payload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
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

/** JSON to object; the JSON is the reference's, so that no codec has seen it before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls the set-up
public class ReadBenchmark {

  @Param public CodecType codec;
  @Param public Payload payload;

  private Codec bound;
  private byte[][] documents;
  private int turn;

  @Setup
  public void prepare() {
    List<Object> pool = payload.roots();
    bound = Subject.checked(codec, payload, pool, Direction.READ);
    ReferenceCodec reference = new ReferenceCodec();
    documents = pool.stream().map(reference::write).toArray(byte[][]::new);
  }

  @Benchmark
  public @Nullable Object bytes() throws IOException {
    return bound.read(next());
  }

  @Benchmark
  public @Nullable Object stream() throws IOException {
    return bound.read(new ByteArrayInputStream(next()));
  }

  private byte[] next() {
    return documents[turn++ & (documents.length - 1)];
  }
}
