package io.catalogbench.harness.advice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a cache would have done with a log, were its values to live so long from when they are made.
 * A change empties at least what lies under its own path, and at most all of its collection, the
 * first two parts of the path: the truth lies between.
 *
 * @param life of each value
 * @param cacheable answers that a cache could have given: GET, 200
 * @param hits how many of them it would have given
 * @param savedNanos what those took in all: at most their durations, at least what of them was over
 *     the shortest duration of the log, which a cache does not spare
 * @param stale hits after a change in their collection, if nothing were emptied: at most
 * @param mostBytes what the cache holds at once, at most
 * @param whole false where the log is shorter than the life: a longer one would show more hits
 */
public record LifeReplay(
    Duration life,
    long cacheable,
    Bounds hits,
    Bounds savedNanos,
    long stale,
    long mostBytes,
    boolean whole) {

  /** Replays a log. */
  public static LifeReplay of(RequestLog log, Duration life) {
    List<RequestLog.Request> answers =
        log.requests().stream().filter(RequestLog.Request::cacheable).toList();
    long shortest = answers.stream().mapToLong(RequestLog.Request::durationNanos).min().orElse(0);
    Cache kept = new Cache(life, shortest, false);
    Cache emptied = new Cache(life, shortest, true);
    for (RequestLog.Request request : log.requests()) {
      kept.see(request);
      emptied.see(request);
    }
    return new LifeReplay(
        life,
        answers.size(),
        Bounds.between((double) emptied.hits, (double) kept.hits),
        new Bounds(
            Math.min(emptied.savedLeast, kept.savedLeast),
            Math.max(emptied.savedMost, kept.savedMost)),
        kept.stale,
        kept.mostBytes,
        log.span().compareTo(life) >= 0);
  }

  /** Hits of all that could be; none where nothing could be cached. */
  public Bounds hitRatio() {
    return cacheable == 0 ? new Bounds(0, 0) : hits.dividedBy((double) cacheable);
  }

  /** Answers that had to be made. */
  Bounds misses() {
    return new Bounds((double) cacheable - hits.high(), (double) cacheable - hits.low());
  }

  /**
   * {@code /api/products} of {@code /api/products/7?full}; {@code product} of {@code product:7}.
   */
  static String collection(String key) {
    if (!key.startsWith("/")) {
      int colon = key.indexOf(':');
      return colon < 0 ? key : key.substring(0, colon);
    }
    int first = key.indexOf('/', 1);
    int second = first < 0 ? -1 : key.indexOf('/', first + 1);
    return path(second < 0 ? key : key.substring(0, second));
  }

  private static String path(String key) {
    int query = key.indexOf('?');
    return query < 0 ? key : key.substring(0, query);
  }

  /** A cache that is told what was asked. */
  private static final class Cache {

    private record Value(Instant made, long bytes) {}

    private record Made(String key, Value value) {}

    private final Duration life;
    private final long shortestNanos;
    private final boolean emptiesCollections;
    private final Map<String, Value> values = new HashMap<>();
    private final Deque<Made> ages = new ArrayDeque<>();
    private final Map<String, Instant> changed = new HashMap<>();
    private long bytes;
    private long mostBytes;
    private long hits;
    private long stale;
    private long savedMost;
    private long savedLeast;

    Cache(Duration life, long shortestNanos, boolean emptiesCollections) {
      this.life = life;
      this.shortestNanos = shortestNanos;
      this.emptiesCollections = emptiesCollections;
    }

    void see(RequestLog.Request request) {
      expire(request.time());
      if (request.changes()) {
        change(request);
      } else if (request.cacheable()) {
        answer(request);
      }
    }

    private void answer(RequestLog.Request request) {
      Value value = values.get(request.key());
      if (value == null) {
        Value made = new Value(request.time(), request.bytes());
        values.put(request.key(), made);
        ages.add(new Made(request.key(), made));
        bytes += made.bytes();
        mostBytes = Math.max(mostBytes, bytes);
        return;
      }
      hits++;
      savedMost += request.durationNanos();
      savedLeast += request.durationNanos() - shortestNanos;
      Instant change = changed.get(collection(request.key()));
      if (change != null && change.isAfter(value.made())) {
        stale++;
      }
    }

    private void change(RequestLog.Request request) {
      String collection = collection(request.key());
      changed.put(collection, request.time());
      String path = path(request.key());
      for (String key : List.copyOf(values.keySet())) {
        if (emptiesCollections ? collection(key).equals(collection) : path(key).equals(path)) {
          forget(key);
        }
      }
    }

    private void expire(Instant now) {
      while (!ages.isEmpty() && !ages.getFirst().value().made().plus(life).isAfter(now)) {
        Made oldest = ages.removeFirst();
        if (oldest.value().equals(values.get(oldest.key()))) {
          forget(oldest.key());
        }
      }
    }

    private void forget(String key) {
      Value value = values.remove(key);
      if (value != null) {
        bytes -= value.bytes();
      }
    }
  }
}
