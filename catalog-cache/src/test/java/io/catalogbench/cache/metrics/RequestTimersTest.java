package io.catalogbench.cache.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;

final class RequestTimersTest {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final RequestTimers timers = new RequestTimers(registry);

  @Test
  void requestsAreToldByMethodRouteAndStatus() {
    timers.record("GET", "/api/products/{row:[^/]+}", 200, 1_500_000_000);
    timers.record("GET", "/api/products/{row:[^/]+}", 200, 500_000_000);
    timers.record("GET", "/api/products/{row:[^/]+}", 404, 1);
    assertThat(registry.scrape())
        .contains(
            "http_server_requests_seconds_count{method=\"GET\",route=\"/api/products/{id}\","
                + "status=\"200\"} 2")
        .contains(
            "http_server_requests_seconds_sum{method=\"GET\",route=\"/api/products/{id}\","
                + "status=\"200\"} 2.0")
        .contains(
            "http_server_requests_seconds_count{method=\"GET\",route=\"/api/products/{id}\","
                + "status=\"404\"} 1");
  }

  @Test
  void whatAClientMakesUpIsNoNewTimer() {
    timers.record("BREW", "", 405, 1);
    timers.record("SIP", "", 405, 1);
    assertThat(registry.scrape())
        .contains("{method=\"other\",route=\"unmatched\",status=\"405\"} 2");
  }
}
