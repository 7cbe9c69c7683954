package io.catalogbench.bench.launcher;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Work that fills a core: eight chains of steps, none of which waits for another. Another guest on
 * the same physical core takes from it, whichever of the processor's units he uses. Work of one
 * chain would hardly notice him.
 */
final class CoreWork {

  private static final int STEPS = 15_000;

  /** Not timed: until then the caches hold what others left there. */
  private static final int FIRST_STEPS = 1_000;

  private static final int WARMUPS = 400;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final boolean counted = threads.isCurrentThreadCpuTimeSupported();
  private long kept;

  /** Warms up until the work is compiled. */
  CoreWork() {
    for (int i = 0; i < WARMUPS; i++) {
      stepNanos();
    }
  }

  /**
   * How much processor time a step of all eight chains takes now, in nanoseconds; found out in some
   * twenty microseconds.
   */
  double stepNanos() {
    kept = work(kept, FIRST_STEPS);
    long start = nanos();
    kept = work(kept, STEPS);
    return (double) (nanos() - start) / STEPS;
  }

  private long nanos() {
    return counted ? threads.getCurrentThreadCpuTime() : System.nanoTime();
  }

  /** Each chain turns by another number of bits, so that a compiler cannot merge two. */
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
