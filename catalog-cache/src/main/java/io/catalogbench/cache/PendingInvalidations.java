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

  private final ConcurrentHashMap<String, Long> changeByScope = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();

  /** Marks {@code scopes}; the answer is for {@link #confirm}. */
  Map<String, Long> mark(Collection<String> scopes) {
    Long change = changes.incrementAndGet();
    Map<String, Long> marks = LinkedHashMap.newLinkedHashMap(scopes.size());
    for (String scope : scopes) {
      changeByScope.merge(scope, change, Math::max);
      marks.put(scope, change);
    }
    return marks;
  }

  /** Takes marks away, except those of scopes that have changed again since. */
  void confirm(Map<String, Long> marks) {
    marks.forEach(
        (scope, change) ->
            changeByScope.computeIfPresent(scope, (_, newest) -> newest <= change ? null : newest));
  }

  boolean isEmpty() {
    return changeByScope.isEmpty();
  }

  boolean has(String scope) {
    return changeByScope.containsKey(scope);
  }

  /** Some of the marks, as many as one command should carry. */
  Map<String, Long> batch() {
    Map<String, Long> batch = new LinkedHashMap<>();
    for (Map.Entry<String, Long> mark : changeByScope.entrySet()) {
      if (batch.size() == BATCH) {
        break;
      }
      batch.put(mark.getKey(), mark.getValue());
    }
    return batch;
  }
}
