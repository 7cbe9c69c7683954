package io.catalogbench.harness.run;

import io.catalogbench.harness.plan.WarmUp;
import java.time.Duration;
import java.util.List;

/**
 * Brings a server, and the generator, to their steady state before a window, under the load of that
 * window: bursts, and pauses in which their compilers catch up, until a burst leaves the compilers
 * nothing to do.
 */
final class Steadying {

  /** From this share of a core on, the compilers are at work. */
  private static final double AT_WORK = 0.1;

  /** A burst and its pause, in which the compilers used less than this share of a core, end it. */
  private static final double STEADY = 0.03;

  private static final Duration LOOK = Duration.ofMillis(30);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final ProcessHandle server;
  private final LoadProcess load;
  private final Affinity affinity;
  private final WarmUp warmUp;
  private final Looks looks;

  Steadying(ProcessHandle server, LoadProcess load, Affinity affinity, WarmUp warmUp, Looks looks) {
    this.server = server;
    this.load = load;
    this.affinity = affinity;
    this.warmUp = warmUp;
    this.looks = looks;
  }

  /** Ends when the server is steady, or when the plan's time for it is over; the server rests. */
  void await() throws InterruptedException {
    if (warmUp.steadyWithin().isZero()) {
      return;
    }
    long limitNanos = System.nanoTime() + warmUp.steadyWithin().toNanos();
    bind(affinity.start());
    boolean steady = false;
    while (!steady && System.nanoTime() < limitNanos) {
      steady = burst();
    }
    bind(affinity.server());
  }

  private void bind(List<Integer> cores) throws InterruptedException {
    Machine.bind(server, affinity, cores);
  }

  private boolean burst() throws InterruptedException {
    long beginNanos = System.nanoTime();
    long before = compilerNanos();
    load.tell(LoadProcess.Command.LOAD);
    Thread.sleep(warmUp.steadyBurst().dividedBy(2));
    looks.take();
    Thread.sleep(warmUp.steadyBurst().dividedBy(2));
    load.tell(LoadProcess.Command.REST);
    long pauseEndNanos = System.nanoTime() + LONGEST_PAUSE.toNanos();
    boolean atWork = true;
    while (atWork && System.nanoTime() < pauseEndNanos) {
      long lookNanos = System.nanoTime();
      long then = compilerNanos();
      Thread.sleep(LOOK);
      atWork = share(then, lookNanos) > AT_WORK;
    }
    return share(before, beginNanos) < STEADY;
  }

  /** Share of a core that the compilers used since then; all of it when one of them ended. */
  private double share(long beforeNanos, long sinceNanos) {
    long usedNanos = compilerNanos() - beforeNanos;
    return usedNanos < 0 ? 1 : (double) usedNanos / (System.nanoTime() - sinceNanos);
  }

  /** CPU time of the compilers of both; 0 where it cannot be known. */
  private long compilerNanos() {
    return CompilerClock.nanos(server).orElse(0) + CompilerClock.nanos(load.process()).orElse(0);
  }
}
