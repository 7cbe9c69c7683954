package io.catalogbench.contract.performance;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/** How long the last calls took, by the name of what was called; kept in this process only. */
public final class CallTimes {

  /** How many calls of each name are remembered. */
  public static final int KEPT = 100;

  /** The name that {@code GET /api/products/monitored} is recorded under. */
  public static final String PRODUCTS_MONITORED = "get_products_monitored";

  private final ConcurrentHashMap<String, LastCalls> callsByName = new ConcurrentHashMap<>();

  /** Remembers a call that has ended well, in place of the oldest one. */
  public void record(String name, Duration took) {
    callsByName.computeIfAbsent(name, _ -> new LastCalls()).add(took.toNanos());
  }

  /** What the remembered calls of {@code name} have in common. */
  public CallStatistics statistics(String name) {
    LastCalls calls = callsByName.get(name);
    return calls == null ? CallStatistics.NONE : CallStatistics.of(calls.nanos());
  }

  private static final class LastCalls {

    private final long[] nanos = new long[KEPT];
    private int count;
    private int next;

    synchronized void add(long callNanos) {
      nanos[next] = callNanos;
      next = (next + 1) % KEPT;
      count = Math.min(count + 1, KEPT);
    }

    synchronized long[] nanos() {
      return Arrays.copyOf(nanos, count);
    }
  }
}
