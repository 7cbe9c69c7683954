package io.catalogbench.spring.cache;

import io.catalogbench.cache.CacheCounts;
import io.catalogbench.cache.CatalogCache;
import io.catalogbench.cache.DayCounts;
import io.catalogbench.cache.StoreFacts;
import io.catalogbench.contract.cache.CacheInfo;
import io.catalogbench.contract.cache.CacheStats;
import io.catalogbench.contract.cache.CacheStatsQuery;
import io.catalogbench.contract.cache.WarmedCount;
import io.catalogbench.contract.settings.CatalogSettings;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;

/** What can be done with the cache as a whole. */
@Service
final class CacheService {

  private final CatalogCache cache;
  private final CatalogSettings settings;
  private final List<WarmUp> warmUps;

  CacheService(CatalogCache cache, CatalogSettings settings, List<WarmUp> warmUps) {
    this.cache = cache;
    this.settings = settings;
    this.warmUps = warmUps;
  }

  CacheStats stats(CacheStatsQuery query) {
    DayCounts day = cache.counts(query.date().orElseGet(cache::date));
    return CacheStats.of(day.date(), day.hits(), day.misses());
  }

  WarmedCount warmUp() {
    return new WarmedCount(warmUps.stream().mapToInt(WarmUp::warmUp).sum());
  }

  CompletableFuture<Void> clear() {
    return cache.clear();
  }

  CompletableFuture<CacheInfo> info() {
    return cache.facts().thenApply(this::info);
  }

  private CacheInfo info(StoreFacts facts) {
    CacheCounts counts = cache.counts();
    return CacheInfo.of(
        settings.cache().toString(),
        facts.entries(),
        facts.bytes(),
        facts.clients(),
        counts.hits(),
        counts.misses());
  }
}
