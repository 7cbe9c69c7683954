package io.catalogbench.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.catalogbench.cache.FaultyStore.Operation;
import io.catalogbench.contract.Limits;
import io.catalogbench.contract.cache.CacheKey;
import io.catalogbench.contract.cache.CacheRules;
import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.product.ProductFilter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * {@link FragmentedLists} of products that the test keeps, over a store whose faults it decides.
 */
@Timeout(60)
final class FragmentedListsTest {

  private static final CacheKey LIST = CacheRules.products(ProductFilter.NONE);
  private static final Duration TTL = Duration.ofMinutes(10);

  private final FaultyStore store = new FaultyStore();
  private final CatalogCache cache = new CatalogCache(store, Duration.ofSeconds(20));
  private final FragmentedLists lists = lists(cache);

  private static FragmentedLists lists(CatalogCache cache) {
    return new FragmentedLists(cache, product -> product.name().getBytes(UTF_8));
  }

  /** The rows, and what has been asked of them. */
  private final Map<Long, String> rows = new TreeMap<>(Map.of(3L, "c", 5L, "e", 8L, "h"));

  private final List<String> statements = new ArrayList<>();

  private synchronized List<Long> ids() {
    statements.add("ids");
    return List.copyOf(rows.keySet());
  }

  private synchronized List<Product> some(List<Long> ids) {
    statements.add(ids.toString());
    return ids.reversed().stream().filter(rows::containsKey).map(this::product).toList();
  }

  private Product product(long id) {
    return new Product(
        id, rows.getOrDefault(id, ""), BigDecimal.ONE, 1, "", Instant.EPOCH, Instant.EPOCH);
  }

  private String list() {
    return new String(lists.getBlocking(LIST, TTL, this::ids, this::some), UTF_8);
  }

  private void change(long id, String name) {
    rows.put(id, name);
    cache.invalidate(CacheRules.changedProduct(id, List.of(1L))).join();
  }

  private String askedMeanwhile(Runnable work) {
    statements.clear();
    work.run();
    return String.join(" ", statements);
  }

  @Test
  void areLoadedWithTwoStatementsAndReadWithTwoQuestions() {
    assertThat(askedMeanwhile(() -> assertThat(list()).isEqualTo("[c,e,h]")))
        .isEqualTo("ids [3, 5, 8]");
    int reads = store.reads();
    assertThat(askedMeanwhile(() -> assertThat(list()).isEqualTo("[c,e,h]"))).isEmpty();
    assertThat(store.reads()).isEqualTo(reads + 2);
  }

  @Test
  void lieAsIdsBesideTheProductsUnderTheirOwnKeys() {
    list();
    assertThat(((Hit) store.read(LIST).join()).value()).asString().isEqualTo("3,5,8");
    assertThat(((Hit) store.read(CacheRules.product(5)).join()).value()).asString().isEqualTo("e");
  }

  @Test
  void withoutProductsAreEmptyAndCachedAllTheSame() {
    rows.clear();
    assertThat(askedMeanwhile(() -> assertThat(list()).isEqualTo("[]"))).isEqualTo("ids");
    assertThat(askedMeanwhile(() -> assertThat(list()).isEqualTo("[]"))).isEmpty();
  }

  @Test
  void areLoadedAnewOnlyWhereAProductChanged() {
    list();
    change(5, "E");
    assertThat(askedMeanwhile(() -> assertThat(list()).isEqualTo("[c,E,h]"))).isEqualTo("ids [5]");
    assertThat(askedMeanwhile(() -> assertThat(list()).isEqualTo("[c,E,h]"))).isEmpty();
  }

  @Test
  void ofWhichOnlyProductsAreMissingAskForAllOfThoseAtOnce() {
    list();
    store.invalidate(List.of("product:3", "product:8")).join(); // as if their lives had ended
    assertThat(askedMeanwhile(() -> assertThat(list()).isEqualTo("[c,e,h]"))).isEqualTo("[3, 8]");
  }

  @Test
  void showNoProductFromBeforeAChangeThatWasAcknowledgedWhileItWasLoaded() {
    byte[] torn =
        lists.getBlocking(
            LIST,
            TTL,
            this::ids,
            missing -> {
              List<Product> old = some(missing);
              change(5, "E");
              return old;
            });
    assertThat(torn).asString().isEqualTo("[c,e,h]"); // began before the change
    assertThat(list()).isEqualTo("[c,E,h]");
  }

  @Test
  void leaveOutAProductThatIsDeletedMeanwhile() {
    byte[] answer =
        lists.getBlocking(
            LIST,
            TTL,
            () -> {
              List<Long> before = ids();
              rows.remove(5L);
              return before;
            },
            this::some);
    assertThat(answer).asString().isEqualTo("[c,h]");
    assertThat(cache.lookup(CacheRules.product(5)).join()).isInstanceOf(Outcome.Load.class);
  }

  @Test
  void failWithTheVeryFaultOfTheirLoaderAndAreLoadedByTheNext() {
    IllegalStateException fault = new IllegalStateException("no database");
    assertThatThrownBy(
            () ->
                lists.getBlocking(
                    LIST,
                    TTL,
                    () -> {
                      throw fault;
                    },
                    this::some))
        .isSameAs(fault);
    assertThatThrownBy(
            () ->
                lists.getBlocking(
                    LIST,
                    TTL,
                    this::ids,
                    _ -> {
                      throw fault;
                    }))
        .isSameAs(fault);
    assertThat(list()).isEqualTo("[c,e,h]");
  }

  @Test
  void areLoadedOnTheThreadThatWaits() {
    List<Thread> threads = new ArrayList<>();
    store.hold(Operation.READ);
    Thread other = Thread.ofVirtual().start(this::releaseAgainAndAgain);
    lists.getBlocking(
        LIST,
        TTL,
        () -> {
          threads.add(Thread.currentThread());
          return ids();
        },
        missing -> {
          threads.add(Thread.currentThread());
          return some(missing);
        });
    other.interrupt();
    assertThat(threads).containsExactly(Thread.currentThread(), Thread.currentThread());
  }

  private void releaseAgainAndAgain() {
    try {
      while (true) {
        Thread.sleep(1);
        store.release();
      }
    } catch (InterruptedException _) {
      // the list is there
    }
  }

  @Test
  void areLoadedOnceHoweverManyAskAndHoweverTheyOverlap() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        CacheKey list = new CacheKey("products", "like " + i % 2);
        answers.add(
            threads.submit(
                () ->
                    new String(
                        lists.getBlocking(
                            list,
                            TTL,
                            () -> {
                              await(asked);
                              return ids();
                            },
                            this::some),
                        UTF_8)));
      }
      asked.countDown();
      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo("[c,e,h]");
      }
    }
    assertThat(String.join(" ", statements).replaceAll("[\\[\\],]", " ").trim().split(" +"))
        .containsExactlyInAnyOrder("ids", "ids", "3", "5", "8");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void costNobodyAnAnswerWhenTheStoreFails() {
    store.fail(Operation.READ, Operation.FILL);
    for (int i = 0; i < 10; i++) {
      assertThat(askedMeanwhile(() -> assertThat(list()).isEqualTo("[c,e,h]")))
          .isEqualTo("ids [3, 5, 8]");
    }
  }

  @Test
  void waitForAStoreThatDoesNotAnswerNoLongerThanOneValueMay() {
    store.hold(Operation.READ);
    CompletableFuture<byte[]> answer =
        lists(new CatalogCache(store, Limits.CACHE_TIMEOUT))
            .get(
                LIST,
                TTL,
                () -> CompletableFuture.completedFuture(ids()),
                missing -> CompletableFuture.completedFuture(some(missing)),
                Runnable::run);
    assertThat(answer).isNotDone();
    // The store gives its answer to the first question only after all patience.
    long end = System.nanoTime() + Limits.CACHE_TIMEOUT.toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    int reads = store.reads();
    store.release();
    assertThat(answer).succeedsWithin(Duration.ofSeconds(5));
    assertThat(store.reads()).isEqualTo(reads);
    assertThat(statements).containsExactly("ids", "[3, 5, 8]");
  }
}
