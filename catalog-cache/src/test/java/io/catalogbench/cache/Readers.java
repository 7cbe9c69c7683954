package io.catalogbench.cache;

import io.catalogbench.contract.cache.CacheKey;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Requests that read values through a cache, one after the other, until this is closed. */
final class Readers implements AutoCloseable {

  private static final Duration TTL = Duration.ofMinutes(10);

  private final CatalogCache cache;
  private final AtomicLong reads = new AtomicLong();
  private final AtomicLong loads = new AtomicLong();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean over;

  /**
   * Begins to read.
   *
   * @param together whether a request reads all values at once, or each by itself
   */
  Readers(CatalogCache cache, List<CacheKey> keys, boolean together, int requests) {
    this.cache = cache;
    for (int i = 0; i < requests; i++) {
      threads.execute(
          () -> {
            while (!over) {
              try {
                if (together) {
                  readTogether(keys);
                } else {
                  keys.forEach(this::read);
                }
              } catch (RuntimeException e) {
                failures.add(e);
              }
            }
          });
    }
  }

  private void read(CacheKey key) {
    cache.getBlocking(key, TTL, this::load);
    reads.incrementAndGet();
  }

  private void readTogether(List<CacheKey> keys) {
    for (Outcome outcome : cache.lookupAll(keys, cache.timeoutNanos()).join()) {
      switch (outcome) {
        case Hit _ -> {}
        case Outcome.Load(Loading loading) -> loading.complete(load(), TTL).join();
        case Outcome.Join(var result) -> result.join();
      }
      reads.incrementAndGet();
    }
  }

  private byte[] load() {
    loads.incrementAndGet();
    try {
      Thread.sleep(2); // as a database takes its time
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return new byte[] {7};
  }

  /** How many values were read. */
  long reads() {
    return reads.get();
  }

  /** How many values had to be loaded. */
  long loads() {
    return loads.get();
  }

  /** What requests failed with. */
  List<Throwable> failures() {
    return List.copyOf(failures);
  }

  @Override
  public void close() {
    over = true;
    threads.close();
  }
}
