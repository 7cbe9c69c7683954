package io.catalogbench.load.record;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** Counts of outcomes, kept by many threads. */
public final class Tally {

  private static final int STATUSES = 1_000;

  private final AtomicLongArray statuses = new AtomicLongArray(STATUSES);
  private final Map<FailureKind, LongAdder> failures = new ConcurrentHashMap<>();

  /** Counts an answer. */
  public void answer(int status) {
    statuses.incrementAndGet(Math.clamp(status, 0, STATUSES - 1));
  }

  /** Counts a request without an answer. */
  public void failure(FailureKind kind) {
    failures.computeIfAbsent(kind, _ -> new LongAdder()).increment();
  }

  /** Answers 2xx. */
  public long good() {
    long good = 0;
    for (int status = 200; status < 300; status++) {
      good += statuses.get(status);
    }
    return good;
  }

  /** All requests that are not {@link #good()}. */
  public long bad() {
    long answers = 0;
    for (int status = 0; status < STATUSES; status++) {
      answers += statuses.get(status);
    }
    return answers - good() + failures.values().stream().mapToLong(LongAdder::sum).sum();
  }

  /** Answers by status; those that occurred. */
  public Map<String, Long> statuses() {
    Map<String, Long> counts = new TreeMap<>();
    for (int status = 0; status < STATUSES; status++) {
      if (statuses.get(status) > 0) {
        counts.put(Integer.toString(status), statuses.get(status));
      }
    }
    return counts;
  }

  /** Failures by kind; those that occurred. */
  public Map<String, Long> errors() {
    Map<String, Long> counts = new TreeMap<>();
    failures.forEach((kind, failed) -> counts.put(kind.label(), failed.sum()));
    return counts;
  }
}
