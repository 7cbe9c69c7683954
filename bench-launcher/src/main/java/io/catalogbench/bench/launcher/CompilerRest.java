package io.catalogbench.bench.launcher;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.runner.IterationType;

/**
 * Lets the compilers of a fork finish before each iteration, except a measured one in whose
 * predecessor they hardly worked, and tells what they used during it. However long a warm-up is, it
 * ends on some machine while methods still wait to be compiled; what is measured then is the code
 * that they run in until their turn comes.
 */
public final class CompilerRest implements InternalProfiler {

  /** The share of an iteration that the compilers worked; 1 is one core all the time. */
  static final String RATIO = "compiler.ratio";

  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

  /** They rest while they work less than this share; two such looks in a row are a rest. */
  static final double RESTING = 0.05;

  private final LongSupplier compilerNanos;
  private final LongSupplier nanoClock;
  private final LongConsumer pause;
  private long compiledBefore;
  private long begin;
  private boolean resting;

  /** JMH makes it, in the fork. */
  public CompilerRest() {
    this(CompilerClock::nanos, System::nanoTime, LockSupport::parkNanos);
  }

  CompilerRest(LongSupplier compilerNanos, LongSupplier nanoClock, LongConsumer pause) {
    this.compilerNanos = compilerNanos;
    this.nanoClock = nanoClock;
    this.pause = pause;
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    if (iteration.getType() == IterationType.MEASUREMENT && resting) {
      start();
      return;
    }
    long end = nanoClock.getAsLong() + PATIENCE_NANOS;
    for (int rests = 0; rests < 2 && nanoClock.getAsLong() < end; ) {
      start();
      pause.accept(LOOK_NANOS);
      rests = ratio() < RESTING ? rests + 1 : 0;
    }
    start();
  }

  @Override
  public Collection<ScalarResult> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double ratio = ratio();
    resting = ratio < RESTING;
    return List.of(new ScalarResult(RATIO, ratio, "", AggregationPolicy.AVG));
  }

  @Override
  public String getDescription() {
    return "lets the compilers finish before each iteration";
  }

  private void start() {
    compiledBefore = compilerNanos.getAsLong();
    begin = nanoClock.getAsLong();
  }

  private double ratio() {
    double nanos = Math.max(0, compilerNanos.getAsLong() - compiledBefore);
    return nanos / (nanoClock.getAsLong() - begin);
  }
}
