package io.catalogbench.load;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Does off the event loops what has to happen at a certain time, and what has to be written; each
 * on a thread of its own, so that a slow disk moves no border. It stops the run when something
 * fails.
 */
final class Conductor implements AutoCloseable {

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("timer").daemon().factory());
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("writer").daemon().factory());
  private final CompletableFuture<String> stopped = new CompletableFuture<>();
  private final RunClock clock;

  Conductor(RunClock clock) {
    this.clock = clock;
  }

  RunClock clock() {
    return clock;
  }

  /** Something to do; if it fails the run is stopped. */
  interface Task {
    void run() throws IOException;
  }

  /** Does something at that time, on the timer's thread. */
  void at(long nanos, Task task) {
    var _ = timer.schedule(() -> attempt(task), nanos - clock.nanos(), TimeUnit.NANOSECONDS);
  }

  /** Does something soon, on the writer's thread, in the order of calls. */
  void write(Task task) {
    writer.execute(() -> attempt(task));
  }

  private void attempt(Task task) {
    try {
      task.run();
    } catch (IOException | RuntimeException e) {
      stop(e.toString());
    }
  }

  /** Ends the run as soon as the users notice; the first reason is kept. */
  void stop(String reason) {
    stopped.complete(reason);
  }

  /** Completes with the reason when the run is stopped early. */
  CompletableFuture<String> stopped() {
    return stopped;
  }

  /** Drops what lies in the future, and waits for what is to be written. */
  @Override
  public void close() {
    timer.shutdownNow();
    writer.close();
  }
}
