package io.catalogbench.spring.metrics;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.catalogbench.cache.CatalogCache;
import io.catalogbench.cache.metrics.CatalogMetrics;
import io.catalogbench.contract.settings.CatalogSettings;
import io.catalogbench.contract.settings.MetricsMode;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Watches the process; requests only where the settings say so. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

  @Bean
  CatalogMetrics metrics(CatalogCache cache, HikariDataSource pool) {
    return new CatalogMetrics(cache, () -> connections(pool), pool.getMaximumPoolSize());
  }

  /** The pool is there when it was first used. */
  private static int connections(HikariDataSource source) {
    HikariPoolMXBean pool = source.getHikariPoolMXBean();
    return pool == null ? 0 : pool.getTotalConnections();
  }

  @Bean
  FilterRegistrationBean<RequestTimes> requestTimes(
      CatalogSettings settings, CatalogMetrics metrics) {
    FilterRegistrationBean<RequestTimes> filter =
        new FilterRegistrationBean<>(new RequestTimes(metrics.requests()));
    filter.setAsyncSupported(true);
    filter.setEnabled(settings.metrics() == MetricsMode.ON);
    return filter;
  }
}
