package io.catalogbench.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.catalogbench.cache.FaultyStore.Operation;
import io.catalogbench.contract.Limits;
import io.catalogbench.contract.cache.CacheKey;
import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import io.catalogbench.contract.settings.CacheFailures;
import io.catalogbench.contract.settings.TtlTier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** {@link CatalogCache} over a store whose faults and delays the test decides. */
final class CatalogCacheTest {

  private static final CacheKey PRODUCT = new CacheKey("product:7", "");
  private static final CacheKey OTHER_PRODUCT = new CacheKey("product:8", "");
  private static final Duration TTL = Duration.ofMinutes(10);

  private final FaultyStore store = new FaultyStore();
  private final AtomicLong nanos = new AtomicLong();
  private final List<Runnable> retries = new ArrayList<>();
  private final CatalogCache cache = cache(TtlTier.MEDIUM, CacheFailures.IGNORE);

  private CatalogCache cache(TtlTier tier, CacheFailures onFailure) {
    return new CatalogCache(store, Limits.CACHE_TIMEOUT, tier, onFailure, nanos::get, retries::add);
  }

  /** Lets the pause end after which an invalidation is sent again. */
  private void retry() {
    List<Runnable> due = List.copyOf(retries);
    retries.clear();
    due.forEach(Runnable::run);
  }

  private Outcome lookup() {
    return cache.lookup(PRODUCT).join();
  }

  private static Loading load(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Load.class);
    return ((Outcome.Load) outcome).loading();
  }

  private static CompletableFuture<byte[]> join(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Join.class);
    return ((Outcome.Join) outcome).result();
  }

  private static String hit(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Hit.class);
    return new String(((Hit) outcome).value(), UTF_8);
  }

  private static byte[] bytes(String value) {
    return value.getBytes(UTF_8);
  }

  private static String text(CompletableFuture<byte[]> ended) {
    assertThat(ended).isCompleted();
    return new String(ended.join(), UTF_8);
  }

  private void complete(Loading loading, String value) {
    loading.complete(bytes(value), TTL).join();
  }

  private void change() {
    cache.invalidate(List.of("product:7", "products")).join();
  }

  private void fill(String value) {
    complete(load(lookup()), value);
  }

  @Nested
  class OneLoad {

    @Test
    void servesAllWhoAskMeanwhileAndThoseWhoAskLater() {
      Loading loading = load(lookup());
      CompletableFuture<byte[]> joined = join(lookup());
      assertThat(joined).isNotDone();

      complete(loading, "seven");

      assertThat(text(joined)).isEqualTo("seven");
      assertThat(hit(lookup())).isEqualTo("seven");
      assertThat(cache.counts()).isEqualTo(new CacheCounts(1, 1, 1, 0));
    }

    @Test
    void servesThoseWhoAskBeforeTheStoreHasTheValue() {
      store.hold(Operation.FILL);
      CompletableFuture<Void> filled = load(lookup()).complete(bytes("seven"), TTL);
      assertThat(filled).isNotDone();
      store.release();
      assertThat(filled).isDone();
      assertThat(hit(lookup())).isEqualTo("seven");
    }

    @Test
    void waitsForTheStoreToTakeTheValueHoweverLongItTook() {
      store.hold(Operation.FILL);
      Loading loading = load(lookup());
      nanos.addAndGet(Duration.ofSeconds(2).toNanos());
      assertThat(loading.complete(bytes("seven"), TTL)).isNotDone();
    }

    @Test
    void waitsForTheStoreNoLongerThanARequestMay() {
      store.hold(Operation.FILL);
      Loading loading = load(lookup());
      assertThat(loading.complete(bytes("seven"), TTL)).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void isEnoughWhenItEndsBetweenAnothersMissAndItsStart() {
      store.hold(Operation.READ);
      CompletableFuture<Outcome> slow = cache.lookup(PRODUCT);
      CompletableFuture<Outcome> quick = cache.lookup(PRODUCT);
      CompletableFuture<Outcome> end =
          quick.thenApply(
              outcome -> {
                if (outcome instanceof Outcome.Load(Loading loading)) {
                  complete(loading, "seven");
                }
                return outcome;
              });
      CompletableFuture<Outcome> first =
          slow.thenApply(
              outcome -> {
                if (outcome instanceof Outcome.Load(Loading loading)) {
                  complete(loading, "seven");
                }
                return outcome;
              });
      store.release();

      assertThat(first.join()).isInstanceOf(Outcome.Load.class);
      assertThat(hit(end.join())).isEqualTo("seven");
    }

    @Test
    void thatFailsFailsForAllAndIsNotCached() {
      Loading loading = load(lookup());
      CompletableFuture<byte[]> joined = join(lookup());
      IllegalStateException fault = new IllegalStateException("not found");

      loading.fail(fault);

      assertThat(joined).isCompletedExceptionally();
      assertThatThrownBy(joined::join).hasCause(fault);
      fill("seven");
      assertThat(hit(lookup())).isEqualTo("seven");
    }

    @Test
    void isNotSharedBetweenKeys() {
      load(lookup());
      load(cache.lookup(OTHER_PRODUCT).join());
    }
  }

  @Nested
  class AfterAnAcknowledgedChange {

    @Test
    void nobodyReadsTheOldValue() {
      fill("old");
      change();
      load(lookup());
    }

    @Test
    void nobodyJoinsALoadThatBeganBeforeIt() {
      Loading before = load(lookup());
      CompletableFuture<byte[]> joinedBefore = join(lookup());

      change();
      Loading after = load(lookup());
      CompletableFuture<byte[]> joinedAfter = join(lookup());
      complete(before, "old");
      assertThat(text(joinedBefore)).isEqualTo("old");
      assertThat(joinedAfter).isNotDone();
      complete(after, "new");

      assertThat(text(joinedAfter)).isEqualTo("new");
      assertThat(hit(lookup())).isEqualTo("new");
    }

    @Test
    void aLateFillOfOldRowsIsNotRead() {
      Loading before = load(lookup());
      change();
      complete(before, "old");
      load(lookup());
    }

    @Test
    void nobodyJoinsALoadOfAnotherProcessThatBeganBeforeIt() {
      CatalogCache otherProcess = cache(TtlTier.MEDIUM, CacheFailures.IGNORE);
      Loading before = load(lookup());

      otherProcess.invalidate(List.of("product:7")).join();
      Loading after = load(lookup());
      complete(after, "new");
      complete(before, "old");

      assertThat(hit(otherProcess.lookup(PRODUCT).join())).isEqualTo("new");
    }

    @Test
    void nobodyJoinsALoadThatBeganBeforeItWithoutTheStore() {
      store.fail(Operation.READ, Operation.INVALIDATE);
      load(lookup());
      assertThat(join(lookup())).isNotDone();
      change();
      load(lookup());
    }

    @Test
    void othersKeepTheirValues() {
      complete(load(cache.lookup(OTHER_PRODUCT).join()), "eight");
      change();
      assertThat(hit(cache.lookup(OTHER_PRODUCT).join())).isEqualTo("eight");
    }

    @Test
    void aClearHidesEverything() {
      fill("old");
      Loading before = load(cache.lookup(OTHER_PRODUCT).join());
      cache.clear().join();
      load(lookup());
      complete(before, "old");
      load(cache.lookup(OTHER_PRODUCT).join());
    }
  }

  @Nested
  class AnInvalidationTheStoreDidNotConfirm {

    @Test
    void isNoFaultOfTheWriterAndKeepsTheOldValueUnread() {
      fill("old");
      store.fail(Operation.INVALIDATE);
      change();
      load(lookup());
      assertThat(join(lookup())).isNotDone();
      assertThat(store.read(PRODUCT).join()).isInstanceOf(Hit.class);
    }

    @Test
    void isSentAgainThoughNobodyReads() {
      fill("old");
      store.fail(Operation.INVALIDATE);
      change();
      store.work();

      retry();

      assertThat(store.read(PRODUCT).join()).isInstanceOf(Lookup.Miss.class);
      assertThat(retries).isEmpty();
    }

    @Test
    void isSentAgainUntilItArrives() {
      fill("old");
      store.fail(Operation.INVALIDATE);
      change();
      for (int i = 0; i < 3; i++) {
        retry();
        complete(load(lookup()), "new");
      }
      store.work();
      retry();
      fill("new");
      assertThat(hit(lookup())).isEqualTo("new");
      assertThat(retries).isEmpty();
    }

    @Test
    void isSentAgainWithOthersAtOnce() {
      store.fail(Operation.INVALIDATE);
      for (int i = 0; i < 10; i++) {
        change();
        complete(load(lookup()), "new");
      }
      assertThat(cache.counts().failures()).isEqualTo(10);

      retry();

      assertThat(cache.counts().failures()).isEqualTo(11);
      assertThat(retries).hasSize(1);
    }

    @Test
    void isNotTakenForALaterOne() {
      fill("old");
      store.fail(Operation.INVALIDATE);
      change();
      store.work();
      store.hold(Operation.INVALIDATE);
      retry();
      store.fail(Operation.INVALIDATE);
      change();
      store.release();
      int reads = store.reads();

      load(lookup());

      assertThat(store.reads()).isEqualTo(reads);
      assertThat(retries).hasSize(1);
    }

    @Test
    void isForgottenWithTheCache() {
      store.fail(Operation.INVALIDATE);
      change();
      cache.close();
      retry();
      assertThat(retries).isEmpty();
    }

    @Test
    void leavesOtherScopesAlone() {
      complete(load(cache.lookup(OTHER_PRODUCT).join()), "eight");
      store.fail(Operation.INVALIDATE);
      change();
      assertThat(hit(cache.lookup(OTHER_PRODUCT).join())).isEqualTo("eight");
    }
  }

  @Nested
  class AStoreThatFails {

    @Test
    void costsNobodyAnAnswer() {
      store.fail(Operation.READ, Operation.FILL);
      Loading loading = load(lookup());
      CompletableFuture<byte[]> joined = join(lookup());
      complete(loading, "seven");
      assertThat(text(joined)).isEqualTo("seven");
      assertThat(cache.counts().failures()).isEqualTo(2);
    }

    @Test
    void isNotAskedAfterSomeFailuresUntilOneRequestTriesAgain() {
      store.fail(Operation.READ);
      for (int i = 0; i < Breaker.FAILURES_TO_OPEN; i++) {
        complete(load(lookup()), "seven");
      }
      int asked = store.reads();
      complete(load(lookup()), "seven");
      assertThat(store.reads()).isEqualTo(asked);

      nanos.addAndGet(Breaker.OPEN.toNanos());
      complete(load(lookup()), "seven");
      complete(load(lookup()), "seven");
      assertThat(store.reads()).isEqualTo(asked + 1);

      store.work();
      nanos.addAndGet(Breaker.OPEN.toNanos());
      fill("seven");
      assertThat(hit(lookup())).isEqualTo("seven");
    }

    @Test
    void isForgivenWhenFailuresAreNotInARow() {
      for (int i = 0; i < 3 * Breaker.FAILURES_TO_OPEN; i++) {
        store.fail(Operation.READ);
        complete(load(lookup()), "seven");
        store.work();
        cache.ping().join();
      }
      fill("seven");
      assertThat(hit(lookup())).isEqualTo("seven");
    }

    @Test
    void doesNotAnswerAPing() {
      assertThat(cache.ping().join()).isTrue();
      store.fail(Operation.PING);
      assertThat(cache.ping().join()).isFalse();
    }
  }

  @Nested
  class ManyValues {

    private static final List<CacheKey> BOTH = List.of(PRODUCT, OTHER_PRODUCT);

    private List<Outcome> lookupBoth() {
      return cache.lookupAll(BOTH, Limits.CACHE_TIMEOUT.toNanos()).join();
    }

    @Test
    void areAskedForOnceAndCountedEach() {
      fill("seven");
      int reads = store.reads();

      List<Outcome> outcomes = lookupBoth();

      assertThat(store.reads()).isEqualTo(reads + 1);
      assertThat(hit(outcomes.getFirst())).isEqualTo("seven");
      complete(load(outcomes.getLast()), "eight");
      assertThat(lookupBoth()).extracting(CatalogCacheTest::hit).containsExactly("seven", "eight");
      assertThat(cache.counts()).isEqualTo(new CacheCounts(3, 2, 0, 0));
      assertThat(cache.lookupAll(List.of(), 1).join()).isEmpty();
    }

    @Test
    void shareTheirLoadsWithThoseOfOne() {
      Loading one = load(lookup());
      List<Outcome> outcomes = lookupBoth();
      CompletableFuture<byte[]> joined = join(outcomes.getFirst());
      complete(one, "seven");
      assertThat(text(joined)).isEqualTo("seven");
      Loading other = load(outcomes.getLast());
      assertThat(cache.lookup(OTHER_PRODUCT).join()).isInstanceOf(Outcome.Join.class);
      complete(other, "eight");
    }

    @Test
    void areNotFilledWithRowsFromBeforeAnAcknowledgedChange() {
      List<Outcome> before = lookupBoth();
      change();
      before.forEach(outcome -> complete(load(outcome), "old"));
      List<Outcome> after = lookupBoth();
      load(after.getFirst());
      assertThat(hit(after.getLast())).isEqualTo("old"); // which did not change
    }

    @Test
    void areLoadedWithoutTheStoreWhileAnInvalidationOfOneIsNotConfirmed() {
      fill("old");
      store.fail(Operation.INVALIDATE);
      change();
      int reads = store.reads();
      lookupBoth().forEach(CatalogCacheTest::load);
      assertThat(store.reads()).isEqualTo(reads);
    }

    @Test
    void areLoadedWithoutAStoreThatFails() {
      store.fail(Operation.READ);
      lookupBoth().forEach(CatalogCacheTest::load);
      assertThat(cache.counts().failures()).isEqualTo(1);
      for (int i = 1; i < Breaker.FAILURES_TO_OPEN; i++) {
        lookupBoth();
      }
      int reads = store.reads();
      lookupBoth();
      assertThat(store.reads()).isEqualTo(reads);
    }

    @Test
    void areWaitedForNoLongerThanTheRequestStillMay() {
      store.hold(Operation.READ);
      assertThat(cache.lookupAll(BOTH, Duration.ofMillis(1).toNanos()))
          .succeedsWithin(Duration.ofSeconds(5));
      int reads = store.reads();
      assertThat(cache.lookupAll(BOTH, 0)).isCompleted();
      assertThat(store.reads()).isEqualTo(reads);
    }

    @Test
    void areRefusedWithoutAStoreThatMustNotFail() {
      CatalogCache strict = cache(TtlTier.MEDIUM, CacheFailures.FAIL);
      store.fail(Operation.READ);
      assertThatThrownBy(strict.lookupAll(BOTH, 1_000_000)::join)
          .hasCauseInstanceOf(ProblemException.class);
      store.work();
      strict.lookupAll(BOTH, 1_000_000).join().forEach(CatalogCacheTest::load);
    }
  }

  @Test
  void withoutAStoreEveryRequestLoadsForItself() {
    try (CatalogCache none = new CatalogCache(NoStore.INSTANCE, Limits.CACHE_TIMEOUT)) {
      Loading first = load(none.lookup(PRODUCT).join());
      Loading second = load(none.lookup(PRODUCT).join());
      complete(first, "seven");
      complete(second, "seven");
      none.invalidate(List.of("product:7")).join();
      load(none.lookup(PRODUCT).join());
      assertThat(none.ping().join()).isTrue();
    }
  }

  @Nested
  class Modes {

    private final List<Duration> lives = new ArrayList<>();

    @Test
    void aTierScalesTheLifeOfWhatIsFilled() {
      for (TtlTier tier : TtlTier.values()) {
        CatalogCache tiered = cache(tier, CacheFailures.IGNORE);
        load(tiered.lookup(PRODUCT).join()).complete(bytes(tier.toString()), TTL).join();
        lives.add(store.lastLife());
        tiered.invalidate(List.of("product:7")).join();
      }
      assertThat(lives)
          .containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));
    }

    @Test
    void aStoreThatMustNotFailRefusesRequestsWhileItDoes() {
      CatalogCache strict = cache(TtlTier.MEDIUM, CacheFailures.FAIL);
      store.fail(Operation.READ);
      assertThat(strict.lookup(PRODUCT))
          .failsWithin(Duration.ZERO)
          .withThrowableThat()
          .havingCause()
          .isInstanceOfSatisfying(
              ProblemException.class,
              refusal -> {
                assertThat(refusal.problem()).isEqualTo(Problem.cacheUnavailable());
                assertThat(refusal.headers()).containsEntry("Retry-After", "5");
              });
      assertThatThrownBy(() -> strict.getBlocking(PRODUCT, TTL, () -> bytes("seven")))
          .isInstanceOf(ProblemException.class);
      assertThat(
              strict.get(
                  PRODUCT,
                  TTL,
                  () -> CompletableFuture.completedFuture(bytes("seven")),
                  Runnable::run))
          .isCompletedExceptionally();

      store.work();
      assertThat(new String(strict.getBlocking(PRODUCT, TTL, () -> bytes("seven")), UTF_8))
          .isEqualTo("seven");
    }

    @Test
    void aStoreThatMustNotFailMayFailToTakeAValue() {
      CatalogCache strict = cache(TtlTier.MEDIUM, CacheFailures.FAIL);
      store.fail(Operation.FILL, Operation.INVALIDATE);
      assertThat(strict.getBlocking(PRODUCT, TTL, () -> bytes("seven"))).isEqualTo(bytes("seven"));
      assertThat(strict.invalidate(List.of("product:8"))).isCompleted();
      assertThat(strict.lookup(OTHER_PRODUCT)).isCompletedExceptionally();
    }
  }
}
