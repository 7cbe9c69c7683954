package io.catalogbench.bench.cache.life;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.catalogbench.contract.cache.CacheRules;
import io.catalogbench.contract.data.SeedData;
import io.catalogbench.contract.settings.TtlTier;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;

/**
 * A catalog whose lists are asked for as people ask, while its prices change and nobody invalidates
 * anything: an answer is as old as its life lets it be. Time passes with each request alone, so a
 * day is over as fast as its requests are answered.
 */
public final class Shop {

  /** Requests in a second of the shop's time. */
  public static final int REQUESTS_PER_SECOND = 2;

  /** How often some product changes. */
  static final Duration CHANGE_EVERY = Duration.ofSeconds(1);

  private static final int PRODUCTS = SeedData.PRODUCTS;
  private static final long STEP_NANOS = Duration.ofSeconds(1).toNanos() / REQUESTS_PER_SECOND;
  private static final Zipf WANTED = new Zipf(PRODUCTS);

  private final Random random;
  private final LongFunction<byte[]> work;
  private final Cache<Integer, Entry> cache;
  private final long[] changedNanos = new long[PRODUCTS];
  private long nowNanos = 1;
  private long nextChangeNanos = CHANGE_EVERY.toNanos();
  private long requests;
  private long hits;
  private long stale;
  private long staleNanos;

  private static final class Entry {
    final byte[] value;
    final long madeNanos;

    Entry(byte[] value, long madeNanos) {
      this.value = value;
      this.madeNanos = madeNanos;
    }
  }

  /**
   * An empty cache.
   *
   * @param seed the same requests and changes for the same seed
   * @param work what a miss costs
   */
  public Shop(TtlTier tier, long seed, LongFunction<byte[]> work) {
    this.random = new Random(seed);
    this.work = work;
    this.cache =
        Caffeine.newBuilder()
            .maximumSize(PRODUCTS)
            .expireAfterWrite(tier.scaled(CacheRules.PRODUCT_TTL))
            .ticker(() -> nowNanos)
            .executor(Runnable::run)
            .build();
  }

  /**
   * Caches what is asked for most.
   *
   * @param answers to what is wanted most, in that order
   */
  public void warmUp(List<byte[]> answers) {
    for (int k = 0; k < answers.size(); k++) {
      cache.put(k, new Entry(answers.get(k), nowNanos));
    }
  }

  /** The next request is answered. */
  public byte[] request() {
    pass();
    int wanted = WANTED.draw(random);
    requests++;
    Entry entry = cache.getIfPresent(wanted);
    if (entry == null) {
      entry = made(wanted);
      cache.put(wanted, entry);
      return entry.value;
    }
    hits++;
    if (changedNanos[wanted] > entry.madeNanos) {
      stale++;
      staleNanos += nowNanos - changedNanos[wanted];
    }
    return entry.value;
  }

  /** The requests of some time are answered. */
  public Shop pass(Duration time) {
    for (long left = time.toNanos() / STEP_NANOS; left > 0; left--) {
      var _ = request();
    }
    return this;
  }

  private void pass() {
    nowNanos += STEP_NANOS;
    while (nowNanos >= nextChangeNanos) {
      changedNanos[random.nextInt(PRODUCTS)] = nextChangeNanos;
      nextChangeNanos += CHANGE_EVERY.toNanos();
    }
  }

  private Entry made(int wanted) {
    return new Entry(work.apply(wanted), nowNanos);
  }

  /** What was counted. */
  public Outcome outcome() {
    return new Outcome(
        requests,
        (double) hits / requests,
        (double) stale / requests,
        stale == 0 ? Duration.ZERO : Duration.ofNanos(staleNanos / stale));
  }

  /**
   * What came of requests.
   *
   * @param hitRatio of all of them
   * @param staleRatio how many of all showed something older than a change
   * @param staleAge how long before that the change was, on average
   */
  public record Outcome(long requests, double hitRatio, double staleRatio, Duration staleAge) {}
}
