package io.catalogbench.contract.cache;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /api/cache/info}; null stands for what the store does not know.
 *
 * @param entries keys in the store
 * @param usedBytes memory that the store takes
 * @param connectedClients connections to the store
 * @param hitRate hits of a hundred requests of this process, to two places
 */
public record CacheInfo(
    String store,
    @Nullable Long entries,
    @JsonProperty("used_bytes") @Nullable Long usedBytes,
    @JsonProperty("connected_clients") @Nullable Long connectedClients,
    @JsonProperty("hit_rate") BigDecimal hitRate) {

  /** What a store tells, with the hits and misses of this process since its start. */
  public static CacheInfo of(
      String store,
      OptionalLong entries,
      OptionalLong usedBytes,
      OptionalLong connectedClients,
      long hits,
      long misses) {
    return new CacheInfo(
        store,
        orNull(entries),
        orNull(usedBytes),
        orNull(connectedClients),
        CacheStats.rate(hits, hits + misses));
  }

  private static @Nullable Long orNull(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }
}
