package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.corpus.SampleToken;
import io.catalogbench.contract.data.SeedData;
import io.catalogbench.contract.settings.CacheMode;
import io.catalogbench.tck.RunningCatalog.Cost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Figures over the whole catalog; on a server of its own, whose catalog nobody else changes. */
@CatalogTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DashboardTest {

  private static final String STATS = "/api/dashboard/stats";
  private static final String COUNTS = "/api/dashboard/async";
  private static final int CATEGORY_SIZE = SeedData.PRODUCTS / SeedData.CATEGORIES;

  private final RunningCatalog catalog;
  private final Client client;
  private final CacheMode mode;

  DashboardTest(CatalogLauncher launcher) {
    catalog = launcher.start("dashboard");
    client = catalog.client();
    mode = catalog.cache();
  }

  @AfterAll
  void stop() {
    catalog.close();
  }

  @Test
  void theFiguresAreThoseOfTheCatalogAndFollowItsChanges() {
    JsonNode stats = stats().json();
    assertThat(stats.path("total_products").intValue()).isEqualTo(SeedData.PRODUCTS);
    assertThat(stats.path("categories_count").intValue()).isEqualTo(SeedData.CATEGORIES);
    assertThat(stats.path("avg_price").decimalValue()).isEqualTo(averagePrice());
    assertThat(stats.path("products_by_category").valueStream().map(JsonNode::toString))
        .hasSize(SeedData.CATEGORIES)
        .startsWith(
            size("Category 1", CATEGORY_SIZE),
            size("Category 2", CATEGORY_SIZE),
            size("Category 3", CATEGORY_SIZE));

    String location =
        client
            .post("/api/products", "{\"name\":\"Lamp\",\"price\":1,\"category_id\":2}")
            .header("location")
            .orElseThrow();
    assertThat(stats().text())
        .contains("\"total_products\":" + (SeedData.PRODUCTS + 1) + ",")
        .contains(size("Category 2", CATEGORY_SIZE + 1));
    assertThat(client.get(COUNTS).text())
        .startsWith("{\"product_count\":" + (SeedData.PRODUCTS + 1) + ",\"category_count\":50,")
        .contains("{\"category_name\":\"Category 2\",\"count\":" + (CATEGORY_SIZE + 1) + "}");
    client.delete(location);
    assertThat(stats().json()).isEqualTo(stats);
  }

  @Test
  void theFiguresAreCachedAndTheCountsAreNot() {
    Cost miss = catalog.cost(this::stats);
    Cost hit = catalog.cost(this::stats);
    assertThat(miss.statements()).isLessThanOrEqualTo(2);
    assertThat(hit.statements()).isEqualTo(mode == CacheMode.NONE ? 2 : 0);
    assertThat(hit.commands()).isEqualTo(mode == CacheMode.REDIS ? 1 : 0);

    Cost counts = catalog.cost(() -> client.get(COUNTS));
    assertThat(counts.statements()).isEqualTo(3);
    assertThat(counts.commands()).isZero();
  }

  @Test
  void theCountsHaveTheFirstTenCategories() {
    assertThat(client.get(COUNTS).json().path("category_stats").valueStream())
        .extracting(category -> category.path("category_name").stringValue())
        .containsExactly(
            LongStream.rangeClosed(1, 10).mapToObj(n -> "Category " + n).toArray(String[]::new));
  }

  @Test
  void theFiguresAreForUsersOnly() {
    assertThat(client.get(STATS).status()).isEqualTo(401);
    assertThat(client.get(STATS, "Authorization", SampleToken.EXPIRED.header()).status())
        .isEqualTo(401);
    assertThat(client.get(STATS, "Authorization", SampleToken.NO_ROLE.header()).status())
        .isEqualTo(403);
    assertThat(client.get(COUNTS).status()).isEqualTo(200);
  }

  private Answer stats() {
    return client.get(STATS, "Authorization", SampleToken.USER.header());
  }

  private static String size(String name, int products) {
    return "{\"name\":\"%s\",\"product_count\":%d}".formatted(name, products);
  }

  private static BigDecimal averagePrice() {
    return LongStream.rangeClosed(1, SeedData.PRODUCTS)
        .mapToObj(id -> SeededProduct.of(id).price())
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(SeedData.PRODUCTS), 2, RoundingMode.HALF_UP);
  }
}
