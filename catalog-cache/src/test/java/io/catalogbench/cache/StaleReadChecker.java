package io.catalogbench.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.catalogbench.contract.cache.CacheKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads and changes one row through caches at the same time, and counts answers that are older than
 * a change acknowledged before the read began.
 */
final class StaleReadChecker {

  private static final CacheKey KEY = new CacheKey("products", "category_id=3");
  private static final Duration TTL = Duration.ofMinutes(10);
  private static final int READERS = 4;

  private final AtomicLong row = new AtomicLong();
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong reads = new AtomicLong();
  private final AtomicLong staleReads = new AtomicLong();

  long reads() {
    return reads.get();
  }

  long changes() {
    return acknowledged.get();
  }

  long staleReads() {
    return staleReads.get();
  }

  /** Runs for {@code time}, with some readers and a writer at each of {@code caches}. */
  void run(Duration time, List<CatalogCache> caches) throws Exception {
    long end = System.nanoTime() + time.toNanos();
    List<Future<?>> workers = new ArrayList<>();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      for (CatalogCache cache : caches) {
        for (int i = 0; i < READERS; i++) {
          workers.add(threads.submit(() -> read(cache, end)));
        }
        workers.add(threads.submit(() -> change(cache, end)));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    }
  }

  private void read(CatalogCache cache, long end) {
    while (System.nanoTime() < end) {
      long before = acknowledged.get();
      byte[] value = cache.getBlocking(KEY, TTL, this::load);
      reads.incrementAndGet();
      if (Long.parseLong(new String(value, UTF_8)) < before) {
        staleReads.incrementAndGet();
      }
    }
  }

  private byte[] load() {
    long loaded = row.get();
    pauseAtMost(Duration.ofMillis(2));
    return Long.toString(loaded).getBytes(UTF_8);
  }

  private void change(CatalogCache cache, long end) {
    while (System.nanoTime() < end) {
      long changed = row.incrementAndGet();
      cache.invalidate(List.of("products", "dashboard")).join();
      acknowledged.accumulateAndGet(changed, Math::max);
      pauseAtMost(Duration.ofMillis(4));
    }
  }

  private static void pauseAtMost(Duration time) {
    try {
      Thread.sleep(Duration.ofNanos(ThreadLocalRandom.current().nextLong(time.toNanos())));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
