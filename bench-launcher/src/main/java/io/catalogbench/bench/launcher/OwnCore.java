package io.catalogbench.bench.launcher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.runner.IterationType;

/**
 * Keeps a fork on one core while it is measured, begins each iteration when that core is the fork's
 * own, and tells whether it still was at its end. On a machine whose cores are shared with other
 * guests, the same code takes up to twice as long from one tenth of a second to the next, and
 * nothing that the system counts shows why.
 *
 * <p>It never looks at what was measured: an iteration counts or not by work of its own, before and
 * after it.
 */
public final class OwnCore implements InternalProfiler {

  /** 1 where the core was shared before or after an iteration, else 0. */
  static final String SHARED = "core.shared";

  /** What a step of {@link CoreWork} took at best so far, in nanoseconds. */
  static final String STEP = "core.step";

  /** A step that takes longer than the best one, times this, was made on a shared core. */
  private static final double TOLERANCE = 1.04;

  /** How long is waited in a fork, in times of what is measured in it. */
  private static final int PATIENCE = 3;

  /** Looks that have to find the core unshared in a row. */
  private static final int LOOKS = 3;

  private static final int FIRST_LOOKS = 50;

  /** Where this process runs. */
  interface Place {

    /** The cores to which it may be bound; none where that can't be done. */
    List<Integer> cores();

    /** Binds it to one of them. */
    void bind(int core);

    /** How long a step of {@link CoreWork} takes there now, in nanoseconds. */
    double stepNanos();
  }

  private final Place place;
  private final LongSupplier nanoClock;
  private final ToLongFunction<BenchmarkParams> measuredNanos;
  private double best = Double.POSITIVE_INFINITY;
  private long patienceNanos;
  private boolean sharedBefore;

  /** JMH makes it, in the fork and once where forks are started. */
  public OwnCore() {
    this(new Cores(), System::nanoTime, OwnCore::measuredNanos);
  }

  /**
   * One of another place and time.
   *
   * @param measuredNanos how long a fork measures in all
   */
  OwnCore(Place place, LongSupplier nanoClock, ToLongFunction<BenchmarkParams> measuredNanos) {
    this.place = place;
    this.nanoClock = nanoClock;
    this.measuredNanos = measuredNanos;
  }

  private static long measuredNanos(BenchmarkParams benchmark) {
    IterationParams measured = benchmark.getMeasurement();
    return measured.getCount() * measured.getTime().convertTo(TimeUnit.NANOSECONDS);
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    if (iteration.getType() != IterationType.MEASUREMENT) {
      var _ = place.stepNanos(); // what looks is compiled before anything is measured
      return; // and compilers may use every core until then
    }
    if (best == Double.POSITIVE_INFINITY) {
      patienceNanos = PATIENCE * measuredNanos.applyAsLong(benchmark);
      settle();
    }
    sharedBefore = !awaitOwnCore();
  }

  @Override
  public Collection<ScalarResult> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    if (iteration.getType() != IterationType.MEASUREMENT) {
      return List.of();
    }
    boolean shared = isShared() || sharedBefore;
    return List.of(
        new ScalarResult(SHARED, shared ? 1 : 0, "", AggregationPolicy.AVG),
        new ScalarResult(STEP, best, "ns", AggregationPolicy.MIN));
  }

  @Override
  public String getDescription() {
    return "keeps a fork on one core and tells when another guest shares it";
  }

  /** Binds the fork to the core that other guests use least at the moment. */
  private void settle() {
    List<Integer> cores = place.cores();
    int least = 0;
    double leastNanos = Double.POSITIVE_INFINITY;
    for (int core : cores) {
      place.bind(core);
      double nanos = medianStepNanos();
      if (nanos < leastNanos) {
        least = core;
        leastNanos = nanos;
      }
    }
    if (cores.isEmpty()) {
      medianStepNanos();
    } else {
      place.bind(least);
    }
  }

  private double medianStepNanos() {
    List<Double> steps = new ArrayList<>();
    for (int i = 0; i < FIRST_LOOKS; i++) {
      steps.add(look());
    }
    return Numbers.median(steps);
  }

  /**
   * Waits until several looks in a row find the core unshared, while there is patience.
   *
   * @return whether the last look did
   */
  private boolean awaitOwnCore() {
    long start = nanoClock.getAsLong();
    int unshared = 0;
    do {
      unshared = isShared() ? 0 : unshared + 1;
    } while (unshared < LOOKS && nanoClock.getAsLong() - start < patienceNanos);
    patienceNanos -= nanoClock.getAsLong() - start;
    return unshared > 0;
  }

  private boolean isShared() {
    return look() > TOLERANCE * best;
  }

  private double look() {
    double step = place.stepNanos();
    best = Math.min(best, step);
    return step;
  }
}
