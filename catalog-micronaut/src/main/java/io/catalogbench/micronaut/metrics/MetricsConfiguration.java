package io.catalogbench.micronaut.metrics;

import io.catalogbench.cache.CatalogCache;
import io.catalogbench.cache.metrics.CatalogMetrics;
import io.catalogbench.contract.settings.CatalogSettings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;

/** Watches the process. */
@Factory
final class MetricsConfiguration {

  @Singleton
  @Bean(preDestroy = "close")
  CatalogMetrics metrics(CatalogCache cache, Pool pool, CatalogSettings settings) {
    return new CatalogMetrics(cache, pool::size, settings.databasePool());
  }
}
