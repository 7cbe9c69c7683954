package io.catalogbench.micronaut.metrics;

import io.catalogbench.cache.metrics.CatalogMetrics;
import io.catalogbench.cache.metrics.RequestTimers;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Times each request from its first filter to its answer, where the settings say so. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(property = RequestTimes.PROPERTY, value = "on")
public final class RequestTimes implements Ordered {

  /** The setting, as the framework sees it. */
  public static final String PROPERTY = "catalog.metrics";

  private static final String START = "catalog.start";

  private final RequestTimers timers;

  RequestTimes(CatalogMetrics metrics) {
    this.timers = metrics.requests();
  }

  @RequestFilter
  void begin(HttpRequest<?> request) {
    request.setAttribute(START, System.nanoTime());
  }

  @ResponseFilter
  void end(HttpRequest<?> request, HttpResponse<?> response) {
    if (request.getAttribute(START).orElse(null) instanceof Long start) {
      timers.record(
          request.getMethodName(),
          BasicHttpAttributes.getUriTemplate(request).orElse(""),
          response.code(),
          System.nanoTime() - start);
    }
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
