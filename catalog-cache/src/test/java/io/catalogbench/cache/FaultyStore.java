package io.catalogbench.cache;

import io.catalogbench.contract.cache.CacheKey;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A store that works, except that a test can let operations fail or hold their answers back. */
final class FaultyStore implements CacheStore {

  /** What can fail or be held. */
  enum Operation {
    READ,
    FILL,
    INVALIDATE,
    PING
  }

  private final CacheStore store = new CaffeineStore(1 << 20, System::nanoTime);
  private final Set<Operation> failing = EnumSet.noneOf(Operation.class);
  private final Set<Operation> held = EnumSet.noneOf(Operation.class);
  private final Queue<Runnable> answers = new ArrayDeque<>();
  private final AtomicInteger reads = new AtomicInteger();
  private volatile Duration lastLife = Duration.ZERO;

  synchronized void fail(Operation... operations) {
    failing.addAll(Set.of(operations));
  }

  synchronized void work() {
    failing.clear();
  }

  /** Operations of this kind are done at once, and answered when {@link #release} is called. */
  synchronized void hold(Operation operation) {
    held.add(operation);
  }

  /** Gives the answers that were held back, in order, and holds no more. */
  synchronized void release() {
    held.clear();
    while (!answers.isEmpty()) {
      answers.remove().run();
    }
  }

  /** How long the value was to live that was filled last. */
  Duration lastLife() {
    return lastLife;
  }

  int reads() {
    return reads.get();
  }

  private synchronized <T> CompletableFuture<T> run(
      Operation operation, Supplier<CompletableFuture<T>> work) {
    if (failing.contains(operation)) {
      return CompletableFuture.failedFuture(new IllegalStateException("no " + operation));
    }
    CompletableFuture<T> done = work.get();
    if (!held.contains(operation)) {
      return done;
    }
    CompletableFuture<T> later = new CompletableFuture<>();
    answers.add(() -> later.complete(done.join()));
    return later;
  }

  @Override
  public CompletableFuture<Lookup> read(CacheKey key) {
    reads.incrementAndGet();
    return run(Operation.READ, () -> store.read(key));
  }

  @Override
  public CompletableFuture<List<Lookup>> readAll(List<CacheKey> keys) {
    reads.incrementAndGet();
    return run(Operation.READ, () -> store.readAll(keys));
  }

  @Override
  public CompletableFuture<Void> fill(CacheKey key, FillToken token, byte[] value, Duration ttl) {
    lastLife = ttl;
    return run(Operation.FILL, () -> store.fill(key, token, value, ttl));
  }

  @Override
  public CompletableFuture<Void> invalidate(Collection<String> scopes) {
    return run(Operation.INVALIDATE, () -> store.invalidate(scopes));
  }

  @Override
  public CompletableFuture<Void> clear() {
    return store.clear();
  }

  @Override
  public CompletableFuture<StoreFacts> facts() {
    return store.facts();
  }

  @Override
  public CompletableFuture<Void> ping() {
    return run(Operation.PING, store::ping);
  }

  @Override
  public void close() {
    store.close();
  }
}
