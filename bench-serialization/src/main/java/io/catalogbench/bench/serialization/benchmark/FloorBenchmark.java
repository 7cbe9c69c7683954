package io.catalogbench.bench.serialization.benchmark;

import io.catalogbench.bench.serialization.codec.ReferenceCodec;
import io.catalogbench.bench.serialization.payload.Payload;
import java.nio.charset.StandardCharsets;
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

/** What as many bytes cost at least when nothing is made of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls the set-up
public class FloorBenchmark {

  @Param public Payload payload;

  private byte[][] documents;
  private String[] texts;
  private byte[] memory;
  private int turn;

  @Setup
  public void prepare() {
    ReferenceCodec reference = new ReferenceCodec();
    List<byte[]> written = payload.roots().stream().map(reference::write).toList();
    documents = written.toArray(byte[][]::new);
    texts =
        written.stream()
            .map(json -> new String(json, StandardCharsets.UTF_8))
            .toArray(String[]::new);
    memory = new byte[written.stream().mapToInt(json -> json.length).max().orElseThrow()];
  }

  /** Ready bytes into memory that is there. */
  @Benchmark
  public byte[] memcpy() {
    byte[] document = documents[next()];
    System.arraycopy(document, 0, memory, 0, document.length);
    return memory;
  }

  /** Ready bytes into an array of their own. */
  @Benchmark
  public byte[] copy() {
    return documents[next()].clone();
  }

  /** A ready text into bytes. */
  @Benchmark
  public byte[] encode() {
    return texts[next()].getBytes(StandardCharsets.UTF_8);
  }

  private int next() {
    return turn++ & (documents.length - 1);
  }
}
