package io.catalogbench.contract.cache;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * The answer of {@code GET /api/cache/stats}: what one process saw of its cache on one day.
 *
 * @param hitRate hits of a hundred requests, to two places; 0 when there was none
 */
public record CacheStats(
    String date, long hits, long misses, long total, @JsonProperty("hit_rate") BigDecimal hitRate) {

  /** The figures of a day. */
  public static CacheStats of(LocalDate date, long hits, long misses) {
    return new CacheStats(date.toString(), hits, misses, hits + misses, rate(hits, hits + misses));
  }

  static BigDecimal rate(long hits, long total) {
    return total == 0
        ? BigDecimal.ZERO.setScale(2)
        : BigDecimal.valueOf(100 * hits).divide(BigDecimal.valueOf(total), 2, RoundingMode.HALF_UP);
  }
}
