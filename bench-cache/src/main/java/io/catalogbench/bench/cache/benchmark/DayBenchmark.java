package io.catalogbench.bench.cache.benchmark;

import io.catalogbench.bench.cache.life.Shop;
import io.catalogbench.contract.settings.TtlTier;
import java.time.Duration;
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
 * A request of a day whose time passes with its requests (C33): a hit costs a look-up, and what a
 * short life makes of hits costs encoding a hundred products.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls the set-up
public class DayBenchmark {

  private static final long SEED = 42;

  @Param public TtlTier tier;

  private Shop shop;

  /** As long as the longest life, so that what is measured goes on for ever. */
  @Setup
  public void prepare() {
    Shop opened = new Shop(tier, SEED, Values::products100);
    shop = opened.pass(Duration.ofHours(1));
  }

  @Benchmark
  public byte[] read() {
    return shop.request();
  }
}
