package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What a server remembers of its calls; on a server of its own, which nobody else calls. */
@AnyCache
@CatalogTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PerformanceTest {

  private static final String TIMES = "/api/performance/get_products_monitored";

  private final RunningCatalog catalog;
  private final Client client;

  PerformanceTest(CatalogLauncher launcher) {
    catalog = launcher.start("performance");
    client = catalog.client();
  }

  @AfterAll
  void stop() {
    catalog.close();
  }

  @Test
  void theTimesOfTheLastHundredCallsAreRemembered() {
    assertThat(client.get(TIMES).text()).isEqualTo("{}");
    client.get("/api/products");
    assertThat(client.get(TIMES).text()).isEqualTo("{}");

    for (int call = 1; call <= 3; call++) {
      client.get("/api/products/monitored");
    }
    JsonNode three = client.get(TIMES).json();
    assertThat(three.path("count").intValue()).isEqualTo(3);
    assertThat(three.path("min").decimalValue()).isPositive();
    assertThat(three.path("avg").decimalValue())
        .isBetween(three.path("min").decimalValue(), three.path("max").decimalValue());
    assertThat(three.path("max").decimalValue()).isLessThan(BigDecimal.TEN).hasScaleOf(6);

    client.getConcurrently(120, "/api/products/monitored");
    assertThat(client.get(TIMES).json().path("count").intValue()).isEqualTo(100);
  }

  @Test
  void aNameThatWasNeverCalledHasNoTimes() {
    assertThat(client.get("/api/performance/nothing").text()).isEqualTo("{}");
    assertThat(client.get("/api/performance/%EC%9D%98%EC%9E%90").text()).isEqualTo("{}");
    assertThat(client.get("/api/performance/get_products_monitored.json").text()).isEqualTo("{}");
  }
}
