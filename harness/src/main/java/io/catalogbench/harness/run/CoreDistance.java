package io.catalogbench.harness.run;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells how far the server's core is from the generator's while both work: twenty times a second,
 * two threads of ours hand a number to and fro between them and note how long a round trip takes.
 * On a virtual machine the host moves cores about: two that share a cache now may not in a second,
 * and then everything that the generator sends takes the server longer to read. It takes about half
 * a percent of either core, whatever is measured there.
 */
final class CoreDistance implements AutoCloseable {

  /** Two cores that share a cache take 40 to 120 ns, others 300 or more. */
  static final double MAX_NEAR_NANOS = 200;

  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final int ROUND_TRIPS = 50;

  /** The best of them counts: in the others something else may have had a core. */
  private static final int BATCHES = 4;

  /** So long one waits for the other, who may not have its core yet. */
  private static final Duration PATIENCE = Duration.ofNanos(300_000);

  /** Glances at the number before the clock is looked at, which takes longer than a glance. */
  private static final int GLANCES = 1_000;

  /** Odd: asked. Even: answered. */
  private static final class Line {
    private volatile long number;
  }

  private final Line line = new Line();
  private volatile boolean watching = true;
  private final RunningMean roundTrips = new RunningMean();

  private CoreDistance() {}

  /**
   * Begins to watch the first of the server's cores and the first of the generator's; tells nothing
   * where no thread can be bound to a core, or both have the same.
   */
  static CoreDistance between(Affinity affinity) {
    CoreDistance distance = new CoreDistance();
    int server = affinity.server().getFirst();
    int generator = affinity.generator().getFirst();
    if (affinity.pinned() && server != generator) {
      distance.start("core-distance-asks", server, distance::ask);
      distance.start("core-distance-answers", generator, distance::answer);
    }
    return distance;
  }

  /** Forgets what was noted so far. */
  void reset() {
    roundTrips.reset();
  }

  /** Mean round trip since then, in nanoseconds, when there were any. */
  OptionalDouble nanos() {
    return roundTrips.mean();
  }

  @Override
  public void close() {
    watching = false;
  }

  private void start(String name, int core, Runnable look) {
    Thread thread =
        new Thread(
            () -> {
              if (Machine.bindsThread(core)) {
                while (watching) {
                  awaitNext();
                  look.run();
                }
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Both wake at the same moments of the clock that they share. */
  private static void awaitNext() {
    long pause = PAUSE.toNanos();
    LockSupport.parkNanos(pause - Math.floorMod(System.nanoTime(), pause));
  }

  private void ask() {
    if (!asked()) {
      return; // the other is not there
    }
    double best = Double.POSITIVE_INFINITY;
    for (int batch = 0; batch < BATCHES; batch++) {
      long start = System.nanoTime();
      for (int trip = 0; trip < ROUND_TRIPS; trip++) {
        if (!asked()) {
          return; // it lost its core meanwhile
        }
      }
      best = Math.min(best, (double) (System.nanoTime() - start) / ROUND_TRIPS);
    }
    roundTrips.note(best);
  }

  /** One round trip; false when nobody answered in time. */
  private boolean asked() {
    long wanted = (line.number | 1) + 1;
    line.number = wanted - 1;
    return becomes(wanted);
  }

  private void answer() {
    long asked = line.number | 1;
    while (becomes(asked)) {
      line.number = asked + 1;
      asked += 2;
    }
  }

  private boolean becomes(long wanted) {
    long end = 0;
    do {
      for (int glance = 0; glance < GLANCES; glance++) {
        if (line.number == wanted) {
          return true;
        }
      }
      end = end == 0 ? System.nanoTime() + PATIENCE.toNanos() : end;
    } while (System.nanoTime() < end);
    return false;
  }
}
