package io.catalogbench.infra;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postgresql.ds.PGSimpleDataSource;

/** Where a database is and as whom it is entered; its text does not show the password. */
record PostgresAddress(String host, int port, String user, String password, String database) {

  private static final int DEFAULT_PORT = 5432;

  static PostgresAddress of(URI uri) {
    String raw = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
    int colon = raw.indexOf(':');
    String database = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
    return new PostgresAddress(
        uri.getHost(),
        uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
        decoded(colon < 0 ? raw : raw.substring(0, colon)),
        decoded(colon < 0 ? "" : raw.substring(colon + 1)),
        database.isEmpty() ? "postgres" : database);
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  PostgresAddress withDatabase(String name) {
    return new PostgresAddress(host, port, user, password, name);
  }

  PostgresAddress withUser(String name, String secret) {
    return new PostgresAddress(host, port, name, secret, database);
  }

  URI uri() {
    return URI.create(
        "postgresql://%s:%s@%s:%d/%s"
            .formatted(encoded(user), encoded(password), host, port, encoded(database)));
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  Connection connect() throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {host});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(database);
    source.setUser(user);
    source.setPassword(password);
    source.setApplicationName("catalog-bench");
    source.setConnectTimeout(5);
    return source.getConnection();
  }

  /** The server's version and the settings that weigh on what is measured. */
  SortedMap<String, String> configuration() {
    SortedMap<String, String> configuration = new TreeMap<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT /* catalog-bench bookkeeping */ name, current_setting(name)
                FROM pg_settings
                WHERE name IN ('autovacuum', 'checkpoint_timeout', 'fsync', 'full_page_writes',
                  'jit', 'max_connections', 'server_version', 'shared_buffers',
                  'synchronous_commit')
                """)) {
      while (row.next()) {
        configuration.put(row.getString(1), row.getString(2));
      }
    } catch (SQLException e) {
      throw fault("cannot read the settings of", e);
    }
    return configuration;
  }

  InfrastructureException fault(String what, SQLException cause) {
    return new InfrastructureException(what + " " + this, cause);
  }

  @Override
  public String toString() {
    return "postgresql://%s@%s:%d/%s".formatted(user, host, port, database);
  }
}
