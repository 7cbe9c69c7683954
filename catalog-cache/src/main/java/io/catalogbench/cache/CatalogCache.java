package io.catalogbench.cache;

import io.catalogbench.contract.Limits;
import io.catalogbench.contract.cache.CacheKey;
import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import io.catalogbench.contract.settings.CacheFailures;
import io.catalogbench.contract.settings.CatalogSettings;
import io.catalogbench.contract.settings.TtlTier;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The step between a request and the database: a value is read from a {@link CacheStore}, or loaded
 * once for all who need it at that time.
 *
 * <p>No request is answered with rows that are older than a change acknowledged before the request
 * began:
 *
 * <ul>
 *   <li>The store sees to it for values that are read from it.
 *   <li>A request joins a flight only when it has read the same version of the scope from the store
 *       as the flight has, so that no change, in whatever process, was acknowledged between the
 *       two. {@link #invalidate} also detaches the flights of this process, which covers the time
 *       when the store cannot be asked.
 *   <li>A scope whose invalidation the store has not confirmed is not read from the store until it
 *       has; the invalidation is sent again until then, every 100 ms. Other processes that still
 *       reach the store are the limit of this: they may read the old value until then or until its
 *       end of life.
 * </ul>
 *
 * <p>A store that fails is as good as one that has nothing, unless the settings say that it must
 * not fail: the request goes on without it, and after some failures in a row requests no longer ask
 * it for a while. One request waits for the store no longer than its timeout in all, before and
 * after its load.
 */
public final class CatalogCache implements AutoCloseable {

  private static final long RETRY_PAUSE_MILLIS = 100;
  private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

  private final CacheStore store;
  private final long timeoutNanos;
  private final TtlTier tier;
  private final CacheFailures onFailure;
  private final LongSupplier nanoTime;
  private final Breaker breaker;
  private final PendingInvalidations pending = new PendingInvalidations();
  private final Executor afterPause;
  private final AtomicBoolean retrying = new AtomicBoolean();
  private volatile boolean closed;

  private final Flights flights = new Flights();
  private final DailyCounts days = new DailyCounts(System::currentTimeMillis);
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final LongAdder joins = new LongAdder();
  private final LongAdder failures = new LongAdder();

  /**
   * Wraps a store, which is closed with this.
   *
   * @param timeout how long a request may wait for the store in all; the store's own timeout too
   */
  public CatalogCache(CacheStore store, Duration timeout) {
    this(store, timeout, TtlTier.MEDIUM, CacheFailures.IGNORE, System::nanoTime);
  }

  CatalogCache(
      CacheStore store,
      Duration timeout,
      TtlTier tier,
      CacheFailures onFailure,
      LongSupplier nanoTime) {
    this(
        store,
        timeout,
        tier,
        onFailure,
        nanoTime,
        CompletableFuture.delayedExecutor(RETRY_PAUSE_MILLIS, TimeUnit.MILLISECONDS));
  }

  /**
   * @param afterPause runs what is to be tried again, some time later
   */
  CatalogCache(
      CacheStore store,
      Duration timeout,
      TtlTier tier,
      CacheFailures onFailure,
      LongSupplier nanoTime,
      Executor afterPause) {
    this.store = store;
    this.timeoutNanos = timeout.toNanos();
    this.tier = tier;
    this.onFailure = onFailure;
    this.nanoTime = nanoTime;
    this.breaker = new Breaker(nanoTime);
    this.afterPause = afterPause;
  }

  /**
   * Opens the cache that {@code settings} name.
   *
   * @throws io.catalogbench.contract.settings.SettingsException when its store cannot be reached
   */
  public static CatalogCache open(CatalogSettings settings) {
    return new CatalogCache(
        CacheStores.open(settings),
        settings.cacheTimeout(),
        settings.ttl(),
        settings.cacheFailures(),
        System::nanoTime);
  }

  /**
   * The value of {@code key} for a thread that may wait; {@code loader} runs on it when the value
   * is missing. What the loader throws reaches everybody who waits for this value.
   */
  public byte[] getBlocking(CacheKey key, Duration ttl, Supplier<byte[]> loader) {
    return switch (await(lookup(key))) {
      case Hit(byte[] value) -> value;
      case Outcome.Join(var result) -> await(result);
      case Outcome.Load(Loading loading) -> {
        byte[] value;
        try {
          value = loader.get();
        } catch (Throwable e) {
          loading.fail(e);
          throw e;
        }
        await(loading.complete(value, ttl));
        yield value;
      }
    };
  }

  static <T> T await(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }

  /**
   * The value of {@code key} for an event loop. When the value is there at once, the future is
   * complete; else {@code loader} and all that hangs on the future run on {@code executor}, which
   * should be the event loop of the request.
   */
  public CompletableFuture<byte[]> get(
      CacheKey key,
      Duration ttl,
      Supplier<? extends CompletionStage<byte[]>> loader,
      Executor executor) {
    return then(lookup(key), executor, outcome -> proceed(outcome, ttl, loader, executor));
  }

  /** Goes on at once with what is there at once, else on {@code executor}. */
  static <T, R> CompletableFuture<R> then(
      CompletableFuture<T> future,
      Executor executor,
      Function<? super T, CompletableFuture<R>> next) {
    return future.isDone() && !future.isCompletedExceptionally()
        ? next.apply(future.join())
        : future.thenComposeAsync(next, executor);
  }

  private static CompletableFuture<byte[]> proceed(
      Outcome outcome,
      Duration ttl,
      Supplier<? extends CompletionStage<byte[]>> loader,
      Executor executor) {
    return switch (outcome) {
      case Hit(byte[] value) -> CompletableFuture.completedFuture(value);
      case Outcome.Join(var result) -> on(executor, result);
      case Outcome.Load(Loading loading) -> {
        CompletableFuture<byte[]> loaded;
        try {
          loaded = loader.get().toCompletableFuture();
        } catch (Throwable e) {
          loading.fail(e);
          yield CompletableFuture.failedFuture(e);
        }
        yield on(
            executor,
            loaded
                .whenComplete(
                    (_, error) -> {
                      if (error != null) {
                        loading.fail(cause(error));
                      }
                    })
                .thenCompose(value -> loading.complete(value, ttl).thenApply(_ -> value)));
      }
    };
  }

  /** A future that ends on {@code executor}, unless it has ended. */
  static <T> CompletableFuture<T> on(Executor executor, CompletableFuture<T> future) {
    return future.isDone() ? future : future.whenCompleteAsync((_, _) -> {}, executor);
  }

  static Throwable cause(Throwable error) {
    return error instanceof CompletionException && error.getCause() != null
        ? error.getCause()
        : error;
  }

  /**
   * Tells what a request has to do for the value of {@code key}. When it has not ended on return,
   * it ends on the thread of the store's client. It ends exceptionally, with status 503, only when
   * the store fails and must not.
   */
  public CompletableFuture<Outcome> lookup(CacheKey key) {
    if (!store.remembers()) {
      return completed(load(new Flight(key, FillToken.NONE, 0)));
    }
    if (pending.has(key.scope()) || !breaker.admits()) {
      return withoutStore(key);
    }
    long landings = flights.landings(key);
    long endNanos = nanoTime.getAsLong() + timeoutNanos;
    CompletableFuture<Lookup> read = observed(() -> store.read(key));
    return read.isDone() && !read.isCompletedExceptionally()
        ? judge(key, landings, endNanos, read.join())
        : read.thenCompose(known -> judge(key, landings, endNanos, known))
            .exceptionallyCompose(_ -> withoutStore(key));
  }

  /**
   * Tells what a request has to do for the values of {@code keys}, as {@link #lookup} does for one,
   * with one question to the store. Loads must be ended before what others load is waited for: else
   * two requests could wait for each other.
   *
   * @param patienceNanos how long the request may still wait for the store
   * @return an outcome for each key, in their order
   */
  CompletableFuture<List<Outcome>> lookupAll(List<CacheKey> keys, long patienceNanos) {
    if (!store.remembers()) {
      return completed(keys.stream().map(key -> load(new Flight(key, FillToken.NONE, 0))).toList());
    }
    if (patienceNanos <= 0
        || keys.stream().anyMatch(key -> pending.has(key.scope()))
        || !breaker.admits()) {
      return withoutStore(keys);
    }
    long[] landings = keys.stream().mapToLong(flights::landings).toArray();
    long endNanos = nanoTime.getAsLong() + patienceNanos;
    return inTime(patienceNanos, observed(() -> store.readAll(keys)))
        .thenCompose(
            known ->
                Together.all(
                    IntStream.range(0, landings.length)
                        .mapToObj(i -> judge(keys.get(i), landings[i], endNanos, known.get(i)))
                        .toList()))
        .exceptionallyCompose(_ -> withoutStore(keys));
  }

  private CompletableFuture<List<Outcome>> withoutStore(List<CacheKey> keys) {
    return Together.all(keys.stream().map(this::withoutStore).toList());
  }

  /** How long a request may wait for the store. */
  long timeoutNanos() {
    return timeoutNanos;
  }

  /** The time on the clock that such waiting is measured with. */
  long nanoTime() {
    return nanoTime.getAsLong();
  }

  private CompletableFuture<Outcome> withoutStore(CacheKey key) {
    if (onFailure == CacheFailures.FAIL) {
      return refused();
    }
    Flight mine = new Flight(key, FillToken.NONE, 0);
    Flight flight = flights.joinOrStart(mine);
    return completed(flight == mine ? load(mine) : join(flight));
  }

  private static <T> CompletableFuture<T> refused() {
    return CompletableFuture.failedFuture(
        new ProblemException(
            Problem.cacheUnavailable(),
            Map.of("Retry-After", Integer.toString(Limits.RETRY_AFTER_SECONDS))));
  }

  private CompletableFuture<Outcome> judge(
      CacheKey key, long landings, long endNanos, Lookup known) {
    return switch (known) {
      case Hit hit -> completed(hit(hit));
      case Lookup.Miss(FillToken token) -> {
        Flight mine = new Flight(key, token, endNanos - nanoTime.getAsLong());
        Flight flight = flights.joinOrStart(mine);
        if (flight != mine) {
          yield completed(join(flight));
        }
        yield flights.landings(key) == landings ? completed(load(mine)) : readAgain(mine);
      }
    };
  }

  /** Another flight landed after the miss, maybe with this very value. */
  private CompletableFuture<Outcome> readAgain(Flight mine) {
    return inTime(mine.patienceNanos(), observed(() -> store.read(mine.key())))
        .handle(
            (known, error) -> {
              if (error == null && known instanceof Hit hit) {
                mine.result().complete(hit.value());
                flights.land(mine);
                return hit(hit);
              }
              return load(mine);
            });
  }

  /** Waits no longer for the store than a request may. */
  private static <T> CompletableFuture<T> inTime(
      long patienceNanos, CompletableFuture<T> operation) {
    return operation.isDone()
        ? operation
        : operation.copy().orTimeout(patienceNanos, TimeUnit.NANOSECONDS);
  }

  private Outcome hit(Hit hit) {
    hits.increment();
    days.hit();
    return hit;
  }

  private Outcome join(Flight flight) {
    joins.increment();
    return new Outcome.Join(flight.result());
  }

  private Outcome load(Flight flight) {
    misses.increment();
    days.miss();
    return new Outcome.Load(new Loading(this, flight));
  }

  private static <T> CompletableFuture<T> completed(T outcome) {
    return CompletableFuture.completedFuture(outcome);
  }

  CompletableFuture<Void> loaded(Flight flight, byte[] value, Duration ttl) {
    flight.result().complete(value);
    if (flight.token().equals(FillToken.NONE)) {
      flights.land(flight);
      return DONE;
    }
    CompletableFuture<Void> landed =
        observed(() -> store.fill(flight.key(), flight.token(), value, tier.scaled(ttl)))
            .handle(
                (_, _) -> {
                  flights.land(flight);
                  return null;
                });
    return inTime(flight.patienceNanos(), landed).exceptionally(_ -> null);
  }

  void failed(Flight flight, Throwable error) {
    flights.land(flight);
    flight.result().completeExceptionally(error);
  }

  /**
   * Makes every value of {@code scopes} unreadable. Call it after the change is committed and
   * before it is acknowledged.
   *
   * @return ends, never exceptionally, when the change may be acknowledged
   */
  public CompletableFuture<Void> invalidate(Collection<String> scopes) {
    if (!store.remembers()) {
      return DONE;
    }
    flights.detach(scopes);
    return observed(() -> store.invalidate(scopes))
        .exceptionally(
            _ -> {
              pending.add(scopes);
              retryInvalidationsLater();
              return null;
            });
  }

  private void retryInvalidationsLater() {
    if (!closed && retrying.compareAndSet(false, true)) {
      afterPause.execute(this::retryInvalidations);
    }
  }

  private void retryInvalidations() {
    Map<String, Long> batch = pending.batch();
    var _ =
        observed(() -> store.invalidate(batch.keySet()))
            .whenComplete(
                (_, error) -> {
                  if (error == null) {
                    pending.confirm(batch);
                  }
                  retrying.set(false);
                  if (!pending.isEmpty()) {
                    retryInvalidationsLater();
                  }
                });
  }

  /** Runs an operation of the store and tells the breaker how it ended. */
  private <T> CompletableFuture<T> observed(Supplier<CompletableFuture<T>> operation) {
    CompletableFuture<T> running;
    try {
      running = operation.get();
    } catch (RuntimeException e) {
      running = CompletableFuture.failedFuture(e);
    }
    if (running.isDone() && !running.isCompletedExceptionally()) {
      breaker.succeeded();
      return running;
    }
    return running.whenComplete(
        (_, error) -> {
          if (error == null) {
            breaker.succeeded();
          } else {
            failures.increment();
            breaker.failed();
          }
        });
  }

  /** Makes everything unreadable; ends exceptionally, with status 503, when the store could not. */
  public CompletableFuture<Void> clear() {
    flights.detachAll();
    return observed(store::clear).exceptionallyCompose(_ -> refused());
  }

  /** Whether the store answers; never ends exceptionally. */
  public CompletableFuture<Boolean> ping() {
    return observed(store::ping).handle((_, error) -> error == null);
  }

  /** What the store knows of itself; ends exceptionally, with status 503, when it is gone. */
  public CompletableFuture<StoreFacts> facts() {
    return observed(store::facts).exceptionallyCompose(_ -> refused());
  }

  /** The present day in UTC. */
  public LocalDate date() {
    return days.date();
  }

  /** Hits and misses of a day, none where it is longer ago than a month. */
  public DayCounts counts(LocalDate date) {
    return days.of(date);
  }

  /** What was done since this was opened. */
  public CacheCounts counts() {
    return new CacheCounts(hits.sum(), misses.sum(), joins.sum(), failures.sum());
  }

  @Override
  public void close() {
    closed = true;
    store.close();
  }
}
