package io.catalogbench.spring.dashboard;

import io.catalogbench.cache.CatalogCache;
import io.catalogbench.cache.encoding.AnswerEncoder;
import io.catalogbench.contract.cache.CacheRules;
import io.catalogbench.contract.dashboard.DashboardStats;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The step between rules and rows: encoded answers, loaded and encoded when the cache lacks one.
 */
@Component
final class DashboardCache {

  private final CatalogCache cache;
  private final AnswerEncoder encoder;

  DashboardCache(CatalogCache cache, AnswerEncoder encoder) {
    this.cache = cache;
    this.encoder = encoder;
  }

  byte[] stats(Supplier<DashboardStats> loader) {
    return cache.getBlocking(
        CacheRules.DASHBOARD, CacheRules.DASHBOARD_TTL, () -> encoder.encoded(loader.get()));
  }
}
