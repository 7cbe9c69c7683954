package io.catalogbench.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.catalogbench.cache.FaultyStore.Operation;
import io.catalogbench.contract.Limits;
import io.catalogbench.contract.cache.CacheKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** On which threads {@link CatalogCache} loads and answers. */
final class CatalogCacheThreadsTest {

  private static final CacheKey PRODUCT = new CacheKey("product:7", "");
  private static final Duration TTL = Duration.ofMinutes(10);
  private static final byte[] SEVEN = "seven".getBytes(UTF_8);

  private final FaultyStore store = new FaultyStore();
  private final CatalogCache cache = new CatalogCache(store, Limits.CACHE_TIMEOUT);

  @AutoClose("shutdownNow")
  private final ExecutorService eventLoop =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "event-loop"));

  @AutoClose("shutdownNow")
  private final ExecutorService database =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "database"));

  private static String thread() {
    return Thread.currentThread().getName();
  }

  @Test
  void aBlockingLoadRunsOnceOnTheThreadOfOneRequest() throws Exception {
    int requests = 50;
    AtomicInteger loads = new AtomicInteger();
    CountDownLatch arrived = new CountDownLatch(requests);
    List<Future<byte[]>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < requests; i++) {
        answers.add(
            threads.submit(
                () -> {
                  Thread caller = Thread.currentThread();
                  arrived.countDown();
                  arrived.await();
                  return cache.getBlocking(
                      PRODUCT,
                      TTL,
                      () -> {
                        assertThat(Thread.currentThread()).isSameAs(caller);
                        loads.incrementAndGet();
                        return SEVEN;
                      });
                }));
      }
      for (Future<byte[]> answer : answers) {
        assertThat(answer.get()).isEqualTo(SEVEN);
      }
    }
    assertThat(loads).hasValue(1);
  }

  @Test
  void aBlockingCallerGetsTheVeryFaultOfTheLoader() {
    IllegalStateException fault = new IllegalStateException("not found");
    assertThatThrownBy(
            () ->
                cache.getBlocking(
                    PRODUCT,
                    TTL,
                    () -> {
                      throw fault;
                    }))
        .isSameAs(fault);
  }

  @Test
  void aBlockingCallerWhoJoinsGetsTheVeryFaultOfTheLoader() throws Exception {
    IllegalStateException fault = new IllegalStateException("not found");
    Loading loading = ((Outcome.Load) cache.lookup(PRODUCT).join()).loading();
    Future<byte[]> joined = eventLoop.submit(() -> cache.getBlocking(PRODUCT, TTL, () -> SEVEN));
    while (cache.counts().joins() == 0) {
      Thread.onSpinWait();
    }
    loading.fail(fault);
    assertThatThrownBy(() -> joined.get(5, TimeUnit.SECONDS)).hasCause(fault);
  }

  @Test
  void anEventLoopGetsAHitAtOnce() {
    cache.getBlocking(PRODUCT, TTL, () -> SEVEN);
    assertThat(cache.get(PRODUCT, TTL, () -> new CompletableFuture<>(), eventLoop))
        .isCompletedWithValue(SEVEN);
  }

  @Test
  void loadsAndAnswersOfAnEventLoopRunOnIt() throws Exception {
    store.hold(Operation.READ);
    AtomicReference<String> loader = new AtomicReference<>();
    CompletableFuture<String> answered =
        cache
            .get(
                PRODUCT,
                TTL,
                () -> {
                  loader.set(thread());
                  return CompletableFuture.supplyAsync(() -> slowly(SEVEN), database);
                },
                eventLoop)
            .thenApply(_ -> thread());
    CompletableFuture<String> joined =
        cache
            .get(PRODUCT, TTL, () -> CompletableFuture.completedFuture(SEVEN), eventLoop)
            .thenApply(_ -> thread());
    store.release();

    assertThat(answered.get(5, TimeUnit.SECONDS)).isEqualTo("event-loop");
    assertThat(joined.get(5, TimeUnit.SECONDS)).isEqualTo("event-loop");
    assertThat(loader).hasValue("event-loop");
    assertThat(cache.counts()).isEqualTo(new CacheCounts(0, 1, 1, 0));
  }

  private static byte[] slowly(byte[] value) {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return value;
  }

  @Test
  void anEventLoopGetsTheFaultOfTheLoaderHoweverItComes() {
    IllegalStateException fault = new IllegalStateException("not found");
    assertThatThrownBy(
            cache.get(PRODUCT, TTL, () -> CompletableFuture.failedFuture(fault), eventLoop)::join)
        .hasCause(fault);
    assertThatThrownBy(
            cache.get(
                    PRODUCT,
                    TTL,
                    () -> {
                      throw fault;
                    },
                    eventLoop)
                ::join)
        .hasCause(fault);
    assertThat(cache.getBlocking(PRODUCT, TTL, () -> SEVEN)).isEqualTo(SEVEN);
  }
}
