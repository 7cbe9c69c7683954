package io.catalogbench.harness.run;

import java.util.concurrent.TimeUnit;

/**
 * Turns a signal to this process into an interrupt of the thread that works, and keeps the process
 * alive until that thread has put everything away.
 */
public final class Interruption {

  private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(40);

  private final Thread worker;
  private volatile boolean requested;
  private volatile boolean finished;

  private Interruption(Thread worker) {
    this.worker = worker;
  }

  /** Guards the work of the current thread. */
  public static Interruption ofCurrentThread() {
    Interruption interruption = new Interruption(Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::request, "interruption"));
    return interruption;
  }

  private void request() {
    if (finished) {
      return;
    }
    requested = true;
    worker.interrupt();
    try {
      worker.join(PATIENCE_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** True when somebody asked the process to end. */
  public boolean requested() {
    return requested;
  }

  /** Says that the process may end at once from here on. */
  public void finish() {
    finished = true;
  }
}
