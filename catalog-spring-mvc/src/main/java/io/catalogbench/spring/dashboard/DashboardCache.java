package io.catalogbench.spring.dashboard;

import io.catalogbench.cache.CatalogCache;
import io.catalogbench.contract.cache.CacheRules;
import io.catalogbench.contract.dashboard.DashboardStats;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The step between rules and rows: encoded answers, loaded and encoded when the cache lacks one.
 */
@Component
final class DashboardCache {

  private final CatalogCache cache;
  private final JsonMapper mapper;

  DashboardCache(CatalogCache cache, JsonMapper mapper) {
    this.cache = cache;
    this.mapper = mapper;
  }

  byte[] stats(Supplier<DashboardStats> loader) {
    return cache.getBlocking(
        CacheRules.DASHBOARD,
        CacheRules.DASHBOARD_TTL,
        () -> mapper.writeValueAsBytes(loader.get()));
  }
}
