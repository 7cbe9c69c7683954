package io.catalogbench.harness.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the harness itself asks a server before and after a window: the counts of its cache and of
 * its JVM. A server that is asked so for the first time throws away what it compiled for a load of
 * other requests, and compiles again while the window runs; so it is asked while it warms up, too.
 */
final class Looks implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Look look;
  private volatile boolean warmingUp;
  private @Nullable Thread looking;

  /** One look; what it tells is of no use. */
  interface Look {
    void take() throws InterruptedException;
  }

  Looks(Look look) {
    this.look = look;
  }

  /** Looks once. */
  void take() throws InterruptedException {
    look.take();
  }

  /** Looks again and again until {@link #end}. */
  void begin() {
    warmingUp = true;
    looking = Thread.ofVirtual().name("looks").start(this::takeMany);
  }

  private void takeMany() {
    try {
      while (warmingUp) {
        take();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // nobody does; the harness ends
    }
  }

  /** Returns when the last look is over. */
  void end() throws InterruptedException {
    warmingUp = false;
    if (looking != null) {
      looking.join();
      looking = null;
    }
  }

  @Override
  public void close() {
    try {
      end();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
