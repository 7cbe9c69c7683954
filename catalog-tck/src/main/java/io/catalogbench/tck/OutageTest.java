package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.settings.CacheMode;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a server does while its database is gone, and afterwards. */
@CatalogTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OutageTest {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String LAMP = "{\"name\":\"Lamp\",\"price\":12.5,\"category_id\":7}";

  private final RunningCatalog catalog;
  private final Client client;
  private final CacheMode cache;

  OutageTest(CatalogLauncher launcher) {
    this.catalog = launcher.start("outage");
    this.client = catalog.client();
    this.cache = catalog.cache();
  }

  @BeforeAll
  void warmUp() {
    client.getConcurrently(20, "/api/users/1");
    assertThat(client.get("/api/products/7").status()).isEqualTo(200);
  }

  @AfterAll
  void stop() {
    catalog.close();
  }

  @Test
  void lostConnectionsAreReplacedWithoutAStormOfErrors() throws SQLException {
    loseConnections();
    List<Integer> statuses = new ArrayList<>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int successes = 0;
    while (successes < 30 && System.nanoTime() < deadline) {
      Answer answer = client.get("/api/users/1");
      statuses.add(answer.status());
      successes = answer.status() == 200 ? successes + 1 : 0;
    }
    assertThat(successes).describedAs("answers %s", statuses).isEqualTo(30);
    assertThat(statuses).isSubsetOf(200, 503);
    assertThat(statuses.stream().filter(status -> status == 503).count()).isLessThanOrEqualTo(8);
  }

  @Test
  void withoutItsDatabaseAServerSaysSoAndRecovers() throws SQLException {
    allowConnections(false);
    try {
      loseConnections();
      long start = System.nanoTime();
      assertThat(
              concurrently(
                  List.of(
                      () -> client.get("/api/users/1"),
                      () -> client.get("/api/users?count=3"),
                      () -> client.get("/api/products/4321"),
                      () -> client.get("/api/products?min_price=43.21"),
                      () -> client.delete("/api/products/4321"),
                      () -> client.put("/api/products/7", LAMP),
                      () -> client.post("/api/products", LAMP))))
          .allSatisfy(
              answer -> {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.header("retry-after")).contains("5");
              });
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
      assertThat(client.get("/api/simple").status()).isEqualTo(200);
      assertThat(client.get("/api/users/x").status()).isEqualTo(400);
      assertThat(client.get("/api/products/7").status())
          .isEqualTo(cache == CacheMode.NONE ? 503 : 200);
      Answer health = health();
      assertThat(health.status()).isEqualTo(503);
      assertThat(health.json().at("/components/database").stringValue()).isEqualTo("DOWN");
      assertThat(health.json().at("/components/cache").stringValue()).isEqualTo("UP");
    } finally {
      allowConnections(true);
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (health().status() != 200 && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(client.get("/api/users/1").status()).isEqualTo(200);
    assertThat(client.get("/api/products/4321").status()).isEqualTo(200);
  }

  private static List<Answer> concurrently(List<Supplier<Answer>> requests) {
    return requests.stream()
        .map(
            request ->
                CompletableFuture.supplyAsync(request, task -> Thread.ofVirtual().start(task)))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private Answer health() {
    return client.get("/api/health");
  }

  private void allowConnections(boolean allowed) throws SQLException {
    execute("ALTER DATABASE \"" + database() + "\" ALLOW_CONNECTIONS " + allowed);
  }

  /** Fails where there is no connection to lose. */
  private void loseConnections() throws SQLException {
    execute(
        "SELECT 1 / count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '"
            + database()
            + "'");
  }

  private String database() {
    return catalog.services().postgres().getPath().substring(1);
  }

  /** Runs a statement in another database of the same server. */
  private void execute(String sql) throws SQLException {
    URI uri = catalog.services().postgres();
    String[] user = uri.getUserInfo().split(":", 2);
    String url = "jdbc:postgresql://%s:%d/postgres".formatted(uri.getHost(), uri.getPort());
    try (Connection connection = DriverManager.getConnection(url, user[0], user[1]);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
