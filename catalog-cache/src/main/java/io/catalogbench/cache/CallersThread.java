package io.catalogbench.cache;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/** Runs what asynchronous work needs done on the thread that waits for its end. */
final class CallersThread implements Executor {

  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
  }

  /** What {@code future} ends with; what it fails with is thrown as it is. Waits like join. */
  <T> T await(CompletableFuture<T> future) {
    if (!future.isDone()) {
      var _ = future.whenComplete((_, _) -> tasks.add(() -> {}));
      boolean interrupted = false;
      while (!future.isDone()) {
        try {
          tasks.take().run();
        } catch (InterruptedException _) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    return CatalogCache.await(future);
  }
}
