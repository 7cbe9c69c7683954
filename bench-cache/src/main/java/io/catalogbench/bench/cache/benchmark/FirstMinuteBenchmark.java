package io.catalogbench.bench.cache.benchmark;

import io.catalogbench.bench.cache.life.Shop;
import io.catalogbench.bench.cache.life.Start;
import io.catalogbench.contract.settings.TtlTier;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A request of the first minute after a start, with an empty and with a warmed cache (C35); warming
 * up is not timed. What opening a shop allocates is counted with its requests: two kilobytes of
 * each at most. Answers are encoded before, so that a warmed cache is not counted as if its
 * requests had made what it holds.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls the set-up
public class FirstMinuteBenchmark {

  private static final int SECONDS = 60;

  @Param public Start start;

  private List<byte[]> answers;
  private Shop shop;
  private long seed;

  @Setup
  public void prepare() {
    answers = IntStream.range(0, start.answers()).mapToObj(Values::products100).toList();
  }

  /** A minute of requests takes milliseconds, against which this set-up is short to time. */
  @Setup(Level.Invocation)
  public void open() {
    shop = new Shop(TtlTier.MEDIUM, seed++, Values::products100);
    shop.warmUp(answers);
  }

  @Benchmark
  @OperationsPerInvocation(SECONDS * Shop.REQUESTS_PER_SECOND)
  public Shop read() {
    return shop.pass(Duration.ofSeconds(SECONDS));
  }
}
