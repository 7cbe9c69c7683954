package io.catalogbench.micronaut.cache;

import io.catalogbench.cache.CacheCounts;
import io.catalogbench.cache.CatalogCache;
import io.catalogbench.cache.DayCounts;
import io.catalogbench.cache.StoreFacts;
import io.catalogbench.contract.cache.CacheInfo;
import io.catalogbench.contract.cache.CacheStats;
import io.catalogbench.contract.cache.CacheStatsQuery;
import io.catalogbench.contract.cache.WarmedCount;
import io.catalogbench.contract.settings.CatalogSettings;
import io.catalogbench.micronaut.loop.EventLoops;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What can be done with the cache as a whole. */
@Singleton
final class CacheService {

  private final CatalogCache cache;
  private final EventLoops loops;
  private final CatalogSettings settings;
  private final List<WarmUp> warmUps;

  CacheService(
      CatalogCache cache, EventLoops loops, CatalogSettings settings, List<WarmUp> warmUps) {
    this.cache = cache;
    this.loops = loops;
    this.settings = settings;
    this.warmUps = warmUps;
  }

  CacheStats stats(CacheStatsQuery query) {
    DayCounts day = cache.counts(query.date().orElseGet(cache::date));
    return CacheStats.of(day.date(), day.hits(), day.misses());
  }

  CompletionStage<WarmedCount> warmUp() {
    CompletionStage<Integer> warmed = CompletableFuture.completedStage(0);
    for (WarmUp warmUp : warmUps) {
      warmed = warmed.thenCompose(before -> warmUp.warmUp().thenApply(values -> before + values));
    }
    return warmed.thenApply(WarmedCount::new);
  }

  /** Ends on the event loop of the caller. */
  CompletionStage<Void> clear() {
    return cache.clear().whenCompleteAsync((_, _) -> {}, loops.current());
  }

  /** Ends on the event loop of the caller. */
  CompletionStage<CacheInfo> info() {
    return cache.facts().thenApplyAsync(this::info, loops.current());
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
