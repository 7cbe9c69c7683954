package io.catalogbench.spring.metrics;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.catalogbench.cache.CatalogCache;
import io.catalogbench.cache.metrics.CatalogMetrics;
import io.catalogbench.contract.settings.CatalogSettings;
import io.catalogbench.contract.settings.MetricsMode;
import javax.sql.DataSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Watches the process; requests only where the settings say so. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

  @Bean
  CatalogMetrics metrics(CatalogCache cache, DataSource source, CatalogSettings settings) {
    return new CatalogMetrics(cache, () -> connections(source), settings.databasePool());
  }

  /** The pool is there when it was first used, and where connections are kept. */
  private static int connections(DataSource source) {
    HikariPoolMXBean pool =
        source instanceof HikariDataSource kept ? kept.getHikariPoolMXBean() : null;
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
