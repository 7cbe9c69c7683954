package io.catalogbench.cache.metrics;

import io.catalogbench.cache.CacheCounts;
import io.catalogbench.cache.CatalogCache;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;
import java.util.function.ToLongFunction;

/** The metrics of one server: its JVM, its pool, its cache and, where they are timed, requests. */
public final class CatalogMetrics implements AutoCloseable {

  /** The media type of {@link #text()}. */
  public static final String MEDIA_TYPE = "text/plain;version=0.0.4;charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final RequestTimers requests = new RequestTimers(registry);

  /**
   * Begins to watch.
   *
   * @param poolConnections how many connections to the database there are now
   * @param poolMaximum how many there may be
   */
  public CatalogMetrics(CatalogCache cache, IntSupplier poolConnections, int poolMaximum) {
    new ClassLoaderMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
    Gauge.builder("catalog.database.connections", poolConnections::getAsInt)
        .description("Connections to the database")
        .register(registry);
    Gauge.builder("catalog.database.connections.max", () -> poolMaximum)
        .description("The most connections to the database")
        .register(registry);
    count(cache, "hits", "Values read from the cache", CacheCounts::hits);
    count(cache, "misses", "Values that had to be loaded", CacheCounts::misses);
    count(cache, "joins", "Requests that waited for another's load", CacheCounts::joins);
    count(cache, "failures", "Operations of the cache that failed", CacheCounts::failures);
  }

  private void count(
      CatalogCache cache, String name, String description, ToLongFunction<CacheCounts> of) {
    FunctionCounter.builder(
            "catalog.cache." + name, cache, watched -> of.applyAsLong(watched.counts()))
        .description(description)
        .register(registry);
  }

  /** How long requests took; whoever answers them records here. */
  public RequestTimers requests() {
    return requests;
  }

  /** Everything, as Prometheus reads it. */
  public byte[] text() {
    return registry.scrape().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
