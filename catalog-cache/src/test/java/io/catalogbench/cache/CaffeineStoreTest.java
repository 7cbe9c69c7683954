package io.catalogbench.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.cache.CacheKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** {@link CaffeineStore} on a clock of its own. */
final class CaffeineStoreTest implements CacheStoreContract {

  private static final int BUDGET_BYTES = 1 << 20;

  private final AtomicLong nanos = new AtomicLong();
  private final CaffeineStore store = new CaffeineStore(BUDGET_BYTES, nanos::get);

  @Override
  public CacheStore store() {
    return store;
  }

  @Override
  public void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void valuesStayWithinTheBudget() {
    int readable = 0;
    for (int i = 0; i < 100; i++) {
      CacheKey key = new CacheKey("product:" + i, "");
      Lookup.Miss miss = (Lookup.Miss) store.read(key).join();
      store.fill(key, miss.token(), new byte[50_000], TTL).join();
    }
    for (int i = 0; i < 100; i++) {
      if (store.read(new CacheKey("product:" + i, "")).join() instanceof Hit) {
        readable++;
      }
    }
    assertThat(readable).isBetween(10, BUDGET_BYTES / 50_000);
  }

  @Test
  void aHitIsThereAtOnceAndMakesNothing() {
    Lookup.Miss miss = (Lookup.Miss) store.read(PRODUCT).join();
    store.fill(PRODUCT, miss.token(), new byte[10], TTL).join();
    assertThat(store.read(PRODUCT)).isDone().isSameAs(store.read(PRODUCT));
  }

  @Test
  void aCollectedVersionLosesNoInvalidation() {
    Lookup.Miss miss = (Lookup.Miss) store.read(PRODUCT).join();
    store.fill(PRODUCT, miss.token(), new byte[10], TTL).join();
    System.gc();
    assertThat(store.read(PRODUCT).join()).isInstanceOf(Hit.class);
    store.invalidate(List.of("product:7")).join();
    assertThat(store.read(PRODUCT).join()).isInstanceOf(Lookup.Miss.class);
  }
}
