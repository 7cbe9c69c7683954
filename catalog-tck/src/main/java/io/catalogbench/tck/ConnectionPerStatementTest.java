package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A server that keeps no database connection: each statement opens one, and closes it. */
@CatalogTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConnectionPerStatementTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LOOKUPS = 20;

  private final RunningCatalog catalog;
  private final Client client;

  ConnectionPerStatementTest(CatalogLauncher launcher) {
    catalog = launcher.start("per-statement", Map.of(), "--database-pool=0");
    client = catalog.client();
  }

  @AfterAll
  void stop() {
    catalog.close();
  }

  /** PostgreSQL counts a session when it ends, and lists it a moment longer. */
  @Test
  void eachLookupOpensAConnectionAndLeavesNone() throws SQLException {
    long before = sessions();
    assertThat(client.getConcurrently(LOOKUPS, "/api/users/1"))
        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while ((sessions() < before + LOOKUPS || open() > 0) && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(sessions()).isGreaterThanOrEqualTo(before + LOOKUPS);
    assertThat(open()).isZero();
  }

  @Test
  void withoutItsDatabaseAServerSaysSoAndRecovers() throws SQLException {
    execute("ALTER DATABASE \"%s\" ALLOW_CONNECTIONS false");
    try {
      for (String path : List.of("/api/users/1", "/api/users?count=3")) {
        assertThat(client.get(path).status()).describedAs(path).isEqualTo(503);
      }
    } finally {
      execute("ALTER DATABASE \"%s\" ALLOW_CONNECTIONS true");
    }
    assertThat(client.get("/api/users/1").status()).isEqualTo(200);
  }

  /** All but the one that counts statements for these tests. */
  private long open() throws SQLException {
    return number(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = '%s'"
            + " AND strpos(query, 'pg_stat_statements') = 0");
  }

  private long sessions() throws SQLException {
    return number("SELECT sessions FROM pg_stat_database WHERE datname = '%s'");
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = elsewhere();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql.formatted(database()))) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = elsewhere();
        Statement statement = connection.createStatement()) {
      statement.execute(sql.formatted(database()));
    }
  }

  private String database() {
    return catalog.services().postgres().getPath().substring(1);
  }

  /** Another database of the same server. */
  private Connection elsewhere() throws SQLException {
    URI uri = catalog.services().postgres();
    String[] user = uri.getUserInfo().split(":", 2);
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/postgres".formatted(uri.getHost(), uri.getPort()),
        user[0],
        user[1]);
  }
}
