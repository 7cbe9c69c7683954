package io.catalogbench.harness.run;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells how fast the server's cores are while the server works on them: on each, a thread of ours
 * does a little fixed work a hundred times a second and notes how much processor time it took.
 * Another guest on the same physical core makes both slower, that work and the server's. It takes
 * about one percent of a core, whatever is measured there.
 */
final class CoreSteps implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(10);
  private static final int STEPS = 15_000;

  /** Not timed: until then the caches hold what the server left there. */
  private static final int FIRST_STEPS = 1_000;

  /** Looks until the work is compiled. */
  private static final int WARMUPS = 100;

  private final List<Watch> watches;

  private CoreSteps(List<Watch> watches) {
    this.watches = watches;
  }

  /** Begins to watch the server's cores; none where no thread can be bound to one. */
  static CoreSteps on(Affinity affinity) {
    List<Watch> watches =
        affinity.pinned() && threads().isCurrentThreadCpuTimeSupported()
            ? affinity.server().stream().map(Watch::new).toList()
            : List.of();
    watches.forEach(Thread::start);
    return new CoreSteps(watches);
  }

  private static ThreadMXBean threads() {
    return ManagementFactory.getThreadMXBean();
  }

  /** Forgets what was noted so far. */
  void reset() {
    watches.forEach(watch -> watch.steps.reset());
  }

  /** Mean processor time of a step since then, in nanoseconds, over all cores that told. */
  OptionalDouble nanos() {
    return watches.stream().flatMapToDouble(watch -> watch.steps.mean().stream()).average();
  }

  @Override
  public void close() {
    watches.forEach(watch -> watch.watching = false);
  }

  /** Of one core. */
  private static final class Watch extends Thread {

    private final int core;
    private volatile boolean watching = true;
    private final RunningMean steps = new RunningMean();
    private long kept;

    Watch(int core) {
      super("core-steps-" + core);
      setDaemon(true);
      this.core = core;
    }

    /** Says nothing, rather than something of another core, where it cannot be bound to its own. */
    @Override
    public void run() {
      for (int i = 0; i < WARMUPS; i++) {
        look();
      }
      if (Machine.bindsThread(core)) {
        while (watching) {
          steps.note(look());
          LockSupport.parkNanos(PAUSE.toNanos());
        }
      }
    }

    /** Processor time of a step now, in nanoseconds. */
    private double look() {
      kept = work(kept, FIRST_STEPS);
      long start = threads().getCurrentThreadCpuTime();
      kept = work(kept, STEPS);
      return (double) (threads().getCurrentThreadCpuTime() - start) / STEPS;
    }

    /**
     * Steps of eight chains, none of which waits for another: whoever shares the core takes from
     * them, whichever units he uses. Each turns by another number of bits, so that a compiler
     * cannot merge two.
     */
    private static long work(long seed, int steps) {
      long a = seed;
      long b = seed + 1;
      long c = seed + 2;
      long d = seed + 3;
      long e = seed + 4;
      long f = seed + 5;
      long g = seed + 6;
      long h = seed + 7;
      for (int i = 0; i < steps; i++) {
        a = Long.rotateLeft(a, 5) + i;
        b = Long.rotateLeft(b, 7) ^ i;
        c = Long.rotateLeft(c, 9) + i;
        d = Long.rotateLeft(d, 11) ^ i;
        e = Long.rotateLeft(e, 13) + i;
        f = Long.rotateLeft(f, 15) ^ i;
        g = Long.rotateLeft(g, 17) + i;
        h = Long.rotateLeft(h, 19) ^ i;
      }
      return a + b + c + d + e + f + g + h;
    }
  }
}
