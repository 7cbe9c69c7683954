package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is told to who collects metrics. */
@CatalogTest
final class MetricsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final CatalogLauncher launcher;

  MetricsTest(CatalogLauncher launcher) {
    this.launcher = launcher;
  }

  @Test
  void theProcessItsPoolAndItsCacheAreAlwaysTold(Client client) {
    client.get("/api/products");
    Answer answer = client.get("/api/metrics");
    assertThat(answer.header("content-type")).contains("text/plain;version=0.0.4;charset=utf-8");
    String text = answer.text();
    assertThat(text)
        .contains("jvm_memory_used_bytes{")
        .contains("jvm_threads_live_threads ")
        .contains("process_uptime_seconds ")
        .contains(
            "catalog_database_connections_max %s.0\n"
                .formatted(RunningCatalog.asked("database-pool")))
        .contains("catalog_cache_hits_total ")
        .contains("catalog_cache_misses_total ")
        .doesNotContain("http_server_requests");
    assertThat(value(text, "catalog_database_connections")).isBetween(1.0, 8.0);
  }

  @Test
  void requestsAreTimedByRouteWhereTheSettingsSaySo() {
    try (RunningCatalog catalog = launcher.start("metrics", Map.of(), "--metrics=on")) {
      Client client = catalog.client();
      awaitFullPool(client);
      for (String path :
          new String[] {
            "/api/simple",
            "/api/products/7",
            "/api/products/8",
            "/api/products/99999",
            "/api/products?search=lamp",
            "/api/products/async",
            "/api/say-async?delay=0.01&word=a",
            "/api/users/x",
            "/api/nothing"
          }) {
        client.get(path);
      }
      client.post("/api/products", "[");
      String text = awaitCounted(client, "POST", "/api/products", 400);
      expect(text, "GET", "/api/simple", 200, 1);
      expect(text, "GET", "/api/products/{id}", 200, 2);
      expect(text, "GET", "/api/products/{id}", 404, 1);
      expect(text, "GET", "/api/products", 200, 1);
      expect(text, "GET", "/api/products/async", 200, 1);
      expect(text, "GET", "/api/users/{id}", 400, 1);
      expect(text, "GET", "unmatched", 404, 1);
      expect(text, "POST", "/api/products", 400, 1);
      assertThat(
              value(
                  text,
                  "http_server_requests_seconds_sum{method=\"GET\",route=\"/api/say-async\","
                      + "status=\"200\"}"))
          .isBetween(0.009, 5.0);
    }
  }

  /** All connections are opened before a request needs them: later, requests would wait for it. */
  private static void awaitFullPool(Client client) {
    double pool = Double.parseDouble(RunningCatalog.asked("database-pool"));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    double open;
    do {
      open = value(client.get("/api/metrics").text(), "catalog_database_connections");
    } while (open < pool && System.nanoTime() < deadline);
    assertThat(open).isEqualTo(pool);
  }

  private static void expect(String text, String method, String route, int status, int count) {
    assertThat(value(text, count(method, route, status)))
        .describedAs("%s %s %d in %s", method, route, status, text)
        .isEqualTo(count);
  }

  /** The metrics, once they tell of a request that was answered: it may be counted after that. */
  private static String awaitCounted(Client client, String method, String route, int status) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String text;
    do {
      text = client.get("/api/metrics").text();
    } while (Double.isNaN(value(text, count(method, route, status)))
        && System.nanoTime() < deadline);
    return text;
  }

  private static String count(String method, String route, int status) {
    return "http_server_requests_seconds_count{method=\"%s\",route=\"%s\",status=\"%d\"}"
        .formatted(method, route, status);
  }

  private static double value(String text, String series) {
    Matcher line = Pattern.compile("(?m)^" + Pattern.quote(series) + " (\\S+)$").matcher(text);
    return line.find() ? Double.parseDouble(line.group(1)) : Double.NaN;
  }
}
