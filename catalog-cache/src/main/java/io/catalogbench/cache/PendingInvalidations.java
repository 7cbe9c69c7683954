package io.catalogbench.cache;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The scopes that were changed and whose invalidation the store has not confirmed: their values in
 * the store must not be read.
 */
final class PendingInvalidations {

  private static final int BATCH = 1_000;

  private final ConcurrentHashMap<String, Long> failureByScope = new ConcurrentHashMap<>();
  private final AtomicLong failures = new AtomicLong();

  /** Adds scopes whose invalidation has just failed. */
  void add(Collection<String> scopes) {
    Long failure = failures.incrementAndGet();
    scopes.forEach(scope -> failureByScope.merge(scope, failure, Math::max));
  }

  /** Takes a batch away that was invalidated, except scopes that were added again since. */
  void confirm(Map<String, Long> batch) {
    batch.forEach(failureByScope::remove);
  }

  boolean isEmpty() {
    return failureByScope.isEmpty();
  }

  boolean has(String scope) {
    return failureByScope.containsKey(scope);
  }

  /** Some of the scopes, as many as one command should carry. */
  Map<String, Long> batch() {
    Map<String, Long> batch = new LinkedHashMap<>();
    for (Map.Entry<String, Long> failure : failureByScope.entrySet()) {
      if (batch.size() == BATCH) {
        break;
      }
      batch.put(failure.getKey(), failure.getValue());
    }
    return batch;
  }
}
