package io.catalogbench.bench.launcher;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;

/**
 * Looks at a core again and again, for a hundredth of the time, while something else works on it.
 */
final class CoreWatch {

  private static final Duration PAUSE = Duration.ofMillis(2);

  private final DoubleSupplier look;
  private double nanos;
  private int looks;

  /** Looks by means of {@code look}, which says how long a step took, in nanoseconds. */
  CoreWatch(DoubleSupplier look) {
    this.look = look;
  }

  /** Begins to look; the thread runs where the caller is bound to, and ends with the JVM. */
  void start() {
    Thread thread = new Thread(this::watch, "core-watch");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    while (true) {
      note(look.getAsDouble());
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private synchronized void note(double step) {
    nanos += step;
    looks++;
  }

  /** Forgets what was seen so far. */
  synchronized void reset() {
    nanos = 0;
    looks = 0;
  }

  /** The mean of what was seen since then; where that is nothing, of a look now. */
  synchronized double stepNanos() {
    return looks == 0 ? look.getAsDouble() : nanos / looks;
  }
}
