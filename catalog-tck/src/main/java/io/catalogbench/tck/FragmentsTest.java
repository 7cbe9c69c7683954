package io.catalogbench.tck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.catalogbench.contract.cache.CacheRules;
import io.catalogbench.contract.settings.CacheMode;
import io.catalogbench.tck.RunningCatalog.Cost;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of products in fragments, beside a server that caches them whole. */
@AnyCache
@CatalogTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FragmentsTest {

  private final RunningCatalog whole;
  private final RunningCatalog fragments;

  FragmentsTest(CatalogLauncher launcher) {
    whole = launcher.start("whole", Map.of(), "--fragments=whole");
    fragments = launcher.start("fragments", Map.of(), "--fragments=products");
  }

  @AfterAll
  void stop() {
    try {
      whole.close();
    } finally {
      fragments.close();
    }
  }

  /** The first statements on a new connection are joined by those that prepare the session. */
  @BeforeAll
  void openConnections() {
    fragments.client().getConcurrently(30, "/api/users/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/products",
        "/api/products?category_id=7",
        "/api/products?min_price=10&max_price=90&search=lamp",
        "/api/products?search=category%2042",
        "/api/products?search=submarine",
        "/api/products/async",
        "/api/products/monitored",
        "/api/categories/9/products",
        "/api/categories/999/products",
      })
  void everyListHasTheBytesOfAWholeOneColdAndWarm(String path) {
    Answer expected = whole.client().get(path);
    for (int read = 0; read < 3; read++) {
      Answer answer = fragments.client().get(path);
      assertThat(answer.status()).isEqualTo(expected.status());
      assertThat(answer.text()).isEqualTo(expected.text());
    }
  }

  @Test
  void aChangedProductIsAllThatItsListsLoadAnew() {
    assumeThat(fragments.cache()).isNotEqualTo(CacheMode.NONE);
    Client client = fragments.client();
    String list = "/api/products?category_id=4";
    String before = client.get(list).text();
    SeededProduct product = SeededProduct.of(client.get(list).json().get(2).path("id").longValue());
    String body =
        "{\"name\":\"Renamed\",\"price\":%s,\"category_id\":%d}"
            .formatted(product.price(), product.categoryId());
    assertThat(client.put("/api/products/" + product.id(), body).status()).isEqualTo(200);

    Cost anew = fragments.cost(() -> client.get(list));

    assertThat(anew.statements()).describedAs("%s", anew.sql()).isEqualTo(2);
    if (fragments.cache() == CacheMode.REDIS) {
      assertThat(anew.redis()).isEqualTo(Map.of("mget", 2L, "set", 4L));
    }
    assertThat(client.get(list).text()).isNotEqualTo(before).contains("\"Renamed\"");
    assertThat(fragments.cost(() -> client.get(list)).statements()).isZero();
    assertThat(fragments.cost(() -> client.get("/api/products/" + product.id())).statements())
        .isZero();
  }

  @Test
  void aListLiesAsIdsBesideItsProducts() {
    assumeThat(fragments.cache()).isEqualTo(CacheMode.REDIS);
    String list = "/api/categories/6/products";
    List<Long> ids =
        fragments
            .client()
            .get(list)
            .json()
            .valueStream()
            .map(product -> product.path("id").longValue())
            .toList();
    Map<String, byte[]> entries = fragments.services().redisEntries();
    assertThat(text(entries, CacheRules.categoryProducts(6).value()))
        .endsWith(ids.toString().replaceAll("[ \\[\\]]", ""));
    for (long id : ids) {
      assertThat(text(entries, CacheRules.product(id).value()))
          .endsWith(whole.client().get("/api/products/" + id).text());
    }
  }

  private static String text(Map<String, byte[]> entries, String key) {
    return new String(entries.getOrDefault(key, new byte[0]), UTF_8);
  }

  @Test
  void healthTellsTheMode() {
    for (RunningCatalog catalog : List.of(whole, fragments)) {
      assertThat(catalog.client().get("/api/health").json().at("/settings/fragments").stringValue())
          .isEqualTo(catalog == whole ? "whole" : "products");
    }
  }
}
