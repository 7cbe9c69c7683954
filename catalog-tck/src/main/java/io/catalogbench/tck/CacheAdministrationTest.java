package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.catalogbench.contract.corpus.SampleToken;
import io.catalogbench.contract.settings.CacheMode;
import io.catalogbench.tck.RunningCatalog.Cost;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The cache as a whole; on a server of its own, which nobody else asks for anything. */
@CatalogTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CacheAdministrationTest {

  private static final List<String> WARMED =
      List.of("/api/categories", "/api/products", "/api/products/async");

  private final RunningCatalog catalog;
  private final Client client;
  private final CacheMode mode;

  CacheAdministrationTest(CatalogLauncher launcher) {
    catalog = launcher.start("administration");
    client = catalog.client();
    mode = catalog.cache();
  }

  @AfterAll
  void stop() {
    catalog.close();
  }

  @Test
  void hitsAndMissesOfTheDayAreCounted() {
    clear();
    JsonNode before = client.get("/api/cache/stats").json();
    for (int read = 0; read < 4; read++) {
      client.get("/api/products/501");
    }
    JsonNode after = client.get("/api/cache/stats").json();
    assertThat(after.path("date").stringValue())
        .isEqualTo(LocalDate.now(ZoneOffset.UTC).toString());
    assertThat(grown(before, after, "hits")).isEqualTo(mode == CacheMode.NONE ? 0 : 3);
    assertThat(grown(before, after, "misses")).isEqualTo(mode == CacheMode.NONE ? 4 : 1);
    assertThat(grown(before, after, "total")).isEqualTo(4);
    assertThat(after.path("hit_rate").doubleValue())
        .isCloseTo(
            100.0 * after.path("hits").longValue() / after.path("total").longValue(),
            offset(0.0051));
    assertThat(client.get("/api/cache/stats?date=2024-02-29").text())
        .isEqualTo(
            "{\"date\":\"2024-02-29\",\"hits\":0,\"misses\":0,\"total\":0,\"hit_rate\":0.00}");
  }

  private static long grown(JsonNode before, JsonNode after, String name) {
    return after.path(name).longValue() - before.path(name).longValue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2025-02-29", "2026-13-01", "today", "2026-11", "20261120", "-2026-11-20"})
  void aDayIsADateOfTheCalendar(String date) {
    Answer answer = client.get("/api/cache/stats?date=" + date);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errors()).containsExactly("date: is not a date like 2026-11-20");
  }

  @Test
  void aWarmUpCachesWhatIsAskedForMost() {
    clear();
    assertThat(admin("POST", "/api/cache/warm-up").text()).isEqualTo("{\"warmed_count\":4}");
    Cost cost =
        catalog.cost(
            () -> {
              WARMED.forEach(client::get);
              client.get("/api/dashboard/stats", "Authorization", SampleToken.USER.header());
            });
    int statements = catalog.naive() ? 18 : 5;
    assertThat(cost.statements()).isEqualTo(mode == CacheMode.NONE ? statements : 0);
    assertThat(cost.commands())
        .isEqualTo(mode != CacheMode.REDIS ? 0 : catalog.inFragments() ? 6 : 4);
  }

  @Test
  void aClearedCacheHasNothing() {
    client.get("/api/products/502");
    clear();
    if (mode == CacheMode.REDIS) {
      assertThat(catalog.services().redisEntries()).isEmpty();
    }
    assertThat(catalog.cost(() -> client.get("/api/products/502")).statements()).isEqualTo(1);
  }

  @Test
  void theStoreTellsWhatItHolds() {
    clear();
    JsonNode before = info();
    client.get("/api/products?max_price=500");
    JsonNode after = info();
    int values = catalog.inFragments() ? 101 : 1;
    assertThat(after.path("store").stringValue()).isEqualTo(mode.toString());
    switch (mode) {
      case NONE -> {
        assertThat(after.path("entries").isNull()).isTrue();
        assertThat(after.path("used_bytes").isNull()).isTrue();
      }
      case CAFFEINE -> {
        assertThat(after.path("entries").intValue()).isEqualTo(values);
        assertThat(grown(before, after, "used_bytes")).isGreaterThan(leastBytes());
        assertThat(after.path("connected_clients").isNull()).isTrue();
      }
      case FILE -> {
        assertThat(grown(before, after, "entries")).isEqualTo(2L * values);
        assertThat(grown(before, after, "used_bytes")).isGreaterThan(leastBytes());
        assertThat(after.path("connected_clients").isNull()).isTrue();
      }
      case MEMCACHED -> {
        assertThat(after.path("entries").intValue()).isGreaterThanOrEqualTo(2);
        assertThat(after.path("used_bytes").longValue()).isGreaterThan(leastBytes());
        assertThat(after.path("connected_clients").intValue()).isPositive();
      }
      case REDIS, REDIS_CLUSTER, TWO_LEVEL -> {
        assertThat(grown(before, after, "entries")).isEqualTo(2L * values);
        assertThat(after.path("used_bytes").longValue()).isGreaterThan(100_000);
        assertThat(after.path("connected_clients").intValue()).isPositive();
      }
    }
  }

  @Test
  void onlyTheAdminAdministers() {
    for (String request :
        new String[] {"POST /api/cache/warm-up", "DELETE /api/cache", "GET /api/cache/info"}) {
      String method = request.substring(0, request.indexOf(' '));
      String path = request.substring(request.indexOf(' ') + 1);
      assertThat(client.send(method, path, null).status()).isEqualTo(401);
      assertThat(
              client.send(method, path, null, "Authorization", SampleToken.USER.header()).status())
          .isEqualTo(403);
    }
  }

  private void clear() {
    assertThat(admin("DELETE", "/api/cache").status()).isEqualTo(204);
  }

  private JsonNode info() {
    return admin("GET", "/api/cache/info").json();
  }

  private Answer admin(String method, String path) {
    return client.send(method, path, null, "Authorization", SampleToken.ADMIN.header());
  }

  /** Of a list of 100 products, which takes over 10 kB as it is and over 1 kB compressed. */
  private static int leastBytes() {
    return RunningCatalog.asked("compression").equals("none") ? 10_000 : 1_000;
  }
}
