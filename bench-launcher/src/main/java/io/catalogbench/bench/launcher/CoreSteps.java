package io.catalogbench.bench.launcher;

import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.runner.IterationType;

/**
 * Keeps a fork on one core while it is measured, and tells how fast that core was during each
 * iteration. On a machine whose cores are shared with other guests, the same code takes up to twice
 * as long from one millisecond to the next, and nothing that the system counts shows why.
 *
 * <p>It never looks at what is measured: {@link CoreSpeed} does, afterwards.
 */
public final class CoreSteps implements InternalProfiler {

  /** Mean processor time of a step of {@link CoreWork} during an iteration, in nanoseconds. */
  static final String STEP = "core.step";

  private static final int FIRST_LOOKS = 200;

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
  private final CoreWatch watch;
  private boolean settled;

  /** JMH makes it, in the fork and once where forks are started. */
  public CoreSteps() {
    this(new Cores());
  }

  CoreSteps(Place place) {
    this.place = place;
    this.watch = new CoreWatch(place::stepNanos);
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    if (iteration.getType() != IterationType.MEASUREMENT) {
      var _ = place.stepNanos(); // what looks is compiled before anything is measured
      return; // and compilers may use every core until then
    }
    if (!settled) {
      settle();
      watch.start();
      settled = true;
    }
    watch.reset();
  }

  @Override
  public Collection<ScalarResult> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    return iteration.getType() == IterationType.MEASUREMENT
        ? List.of(new ScalarResult(STEP, watch.stepNanos(), "ns", AggregationPolicy.AVG))
        : List.of();
  }

  @Override
  public String getDescription() {
    return "keeps a fork on one core and tells how fast that core is";
  }

  /** Binds the fork to the core that other guests use least at the moment. */
  private void settle() {
    int least = -1;
    double leastNanos = Double.POSITIVE_INFINITY;
    for (int core : place.cores()) {
      place.bind(core);
      double nanos = meanStepNanos();
      if (nanos < leastNanos) {
        least = core;
        leastNanos = nanos;
      }
    }
    if (least >= 0) {
      place.bind(least);
    }
  }

  private double meanStepNanos() {
    return DoubleStream.generate(place::stepNanos).limit(FIRST_LOOKS).average().orElseThrow();
  }
}
