package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.cache.CacheStats;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CacheHitsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

  @Test
  void onlyWhatCameBetweenTwoLooksCounts() {
    assertThat(CacheHits.ratio(CacheStats.of(DAY, 50, 50), CacheStats.of(DAY, 80, 60)))
        .hasValue(0.75);
  }

  @Test
  void aCacheThatWasNotAskedHasNoRatio() {
    CacheStats same = CacheStats.of(DAY, 50, 50);
    assertThat(CacheHits.ratio(same, same)).isEmpty();
  }

  @Test
  void aServerWithoutACacheHasNoHitsToMiss() {
    assertThat(CacheHits.caches(Map.of("cache", "none"))).isFalse();
    assertThat(CacheHits.caches(Map.of("cache", "two-level"))).isTrue();
  }

  @Test
  void acrossMidnightNothingIsTold() {
    CacheStats next = CacheStats.of(DAY.plusDays(1), 200, 0);
    assertThat(CacheHits.ratio(CacheStats.of(DAY, 50, 50), next)).isEmpty();
  }
}
