package io.catalogbench.micronaut.metrics;

import io.catalogbench.cache.metrics.CatalogMetrics;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/** The route of metrics. */
@Controller("/api/metrics")
@Produces(MediaType.ALL)
final class MetricsController {

  private final CatalogMetrics metrics;

  MetricsController(CatalogMetrics metrics) {
    this.metrics = metrics;
  }

  @Get(headRoute = false)
  HttpResponse<byte[]> metrics() {
    return HttpResponse.ok(metrics.text()).contentType(CatalogMetrics.MEDIA_TYPE);
  }
}
