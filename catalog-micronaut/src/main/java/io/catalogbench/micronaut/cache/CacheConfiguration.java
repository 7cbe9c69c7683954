package io.catalogbench.micronaut.cache;

import io.catalogbench.cache.CatalogCache;
import io.catalogbench.contract.settings.CatalogSettings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;

/** The cache that the settings name; the server does not start without it. */
@Factory
final class CacheConfiguration {

  @Context
  @Bean(preDestroy = "close")
  CatalogCache cache(CatalogSettings settings) {
    return CatalogCache.open(settings);
  }
}
