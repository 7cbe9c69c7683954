package io.catalogbench.micronaut.dashboard;

import io.catalogbench.cache.CatalogCache;
import io.catalogbench.cache.encoding.AnswerEncoder;
import io.catalogbench.contract.cache.CacheRules;
import io.catalogbench.contract.dashboard.DashboardStats;
import io.catalogbench.micronaut.loop.EventLoops;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * The step between rules and rows: encoded answers, loaded and encoded when the cache lacks one.
 */
@Singleton
final class DashboardCache {

  private final CatalogCache cache;
  private final EventLoops loops;
  private final AnswerEncoder encoder;

  DashboardCache(CatalogCache cache, EventLoops loops, AnswerEncoder encoder) {
    this.cache = cache;
    this.loops = loops;
    this.encoder = encoder;
  }

  CompletionStage<byte[]> stats(Supplier<CompletionStage<DashboardStats>> loader) {
    return cache.get(
        CacheRules.DASHBOARD,
        CacheRules.DASHBOARD_TTL,
        () -> loader.get().thenApply(encoder::encoded),
        loops.current());
  }
}
