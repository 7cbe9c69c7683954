package io.catalogbench.spring.metrics;

import io.catalogbench.cache.metrics.CatalogMetrics;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The route of metrics. */
@RestController
@RequestMapping("/api/metrics")
final class MetricsController {

  private final CatalogMetrics metrics;

  MetricsController(CatalogMetrics metrics) {
    this.metrics = metrics;
  }

  @GetMapping
  ResponseEntity<byte[]> metrics() {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, CatalogMetrics.MEDIA_TYPE)
        .body(metrics.text());
  }
}
