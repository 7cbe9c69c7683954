package io.catalogbench.infra;

import io.catalogbench.contract.data.SeedData;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One seeded database and the bookkeeping about it. */
final class CatalogDatabase implements AutoCloseable {

  /** Tells our own statements from those of the server under test. */
  private static final String OURS = "/* catalog-bench bookkeeping */";

  private static final String CALLS =
      """
      SELECT %s query, sum(calls)::bigint
      FROM pg_stat_statements
      WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND query IS NOT NULL AND query NOT LIKE '%%catalog-bench bookkeeping%%'
      GROUP BY query
      """
          .formatted(OURS);

  private static final String KEYS =
      """
      SELECT %s c.relname, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
      FROM pg_index i
      JOIN pg_class c ON c.oid = i.indrelid
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
      WHERE i.indisprimary AND c.relnamespace = 'catalog'::regnamespace
      GROUP BY c.relname
      """
          .formatted(OURS);

  private static final String ROWS =
      "SELECT " + OURS + " concat_ws(' ', '%1$s', %2$s), to_jsonb(t)::text FROM catalog.%1$s t";

  private static final int VALIDATION_SECONDS = 5;

  private final PostgresAddress address;
  private final int products;
  private final Optional<Administration> administration;
  private Map<String, Long> callsBefore = Map.of();
  private @Nullable Connection counting;

  CatalogDatabase(PostgresAddress address, int products, Optional<Administration> administration) {
    this.address = address;
    this.products = products;
    this.administration = administration;
  }

  /** False when it is the reader's own. */
  boolean ours() {
    return administration.isPresent();
  }

  URI uri() {
    return address.uri();
  }

  /** Drops the schema, if it is there and ours, and makes it anew. */
  void seed() {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      refuseForeignSchema(statement);
      statement.execute(SeedData.script(products));
      statement.execute("VACUUM ANALYZE");
    } catch (SQLException e) {
      throw address.fault("cannot seed", e);
    }
  }

  private void refuseForeignSchema(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "SELECT obj_description(oid, 'pg_namespace') FROM pg_namespace"
                + " WHERE nspname = 'catalog'")) {
      if (row.next() && !SeedData.MARK.equals(row.getString(1))) {
        throw new InfrastructureException(
            "%s has a schema catalog that is not ours, and it would be dropped: use another"
                    .formatted(address)
                + " database, or, when it may go: COMMENT ON SCHEMA catalog IS '"
                + SeedData.MARK
                + "'");
      }
    }
  }

  void reset() {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(SeedData.restore(products));
      statement.execute("VACUUM");
    } catch (SQLException e) {
      throw address.fault("cannot put the rows back in", e);
    }
  }

  String checksum() {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(SeedData.CHECKSUM.replaceFirst("SELECT", "SELECT " + OURS))) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw address.fault("cannot compute the checksum of", e);
    }
  }

  SortedMap<String, String> rows() {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SET TIME ZONE 'UTC'");
      SortedMap<String, String> rows = new TreeMap<>();
      for (Map.Entry<String, String> table : texts(statement, KEYS).entrySet()) {
        rows.putAll(texts(statement, ROWS.formatted(table.getKey(), table.getValue())));
      }
      return rows;
    } catch (SQLException e) {
      throw address.fault("cannot read the rows of", e);
    }
  }

  private static Map<String, String> texts(Statement statement, String query) throws SQLException {
    Map<String, String> texts = new HashMap<>();
    try (ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        texts.put(row.getString(1), row.getString(2));
      }
    }
    return texts;
  }

  void resetCalls() {
    callsBefore = total() instanceof Counters.SqlCalls.Counted(var calls) ? calls : Map.of();
  }

  Counters.SqlCalls calls() {
    return switch (total()) {
      case Counters.SqlCalls.Unavailable unavailable -> unavailable;
      case Counters.SqlCalls.Counted(var now) -> {
        Map<String, Long> since = new HashMap<>();
        now.forEach(
            (query, calls) -> {
              long more = calls - callsBefore.getOrDefault(query, 0L);
              if (more > 0 && !query.toUpperCase(Locale.ROOT).startsWith("SET ")) {
                since.put(query, more);
              }
            });
        yield new Counters.SqlCalls.Counted(since);
      }
    };
  }

  private synchronized Counters.SqlCalls total() {
    try {
      Connection connection = counting();
      try (Statement statement = connection.createStatement()) {
        return counted(statement);
      } catch (SQLException e) {
        if (connection.isValid(VALIDATION_SECONDS)) {
          return new Counters.SqlCalls.Unavailable(
              "%s; put pg_stat_statements into shared_preload_libraries of %s and run CREATE EXTENSION pg_stat_statements"
                  .formatted(e.getMessage(), address));
        }
      }
      connection.close();
      try (Statement statement = counting().createStatement()) {
        return counted(statement);
      }
    } catch (SQLException e) {
      throw address.fault("cannot count statements of", e);
    }
  }

  /** The connection that counts; kept, because entering costs more than counting. */
  private Connection counting() throws SQLException {
    Connection connection = counting;
    if (connection == null || connection.isClosed()) {
      connection = address.connect();
      counting = connection;
    }
    return connection;
  }

  private static Counters.SqlCalls counted(Statement statement) throws SQLException {
    Map<String, Long> calls = new HashMap<>();
    try (ResultSet row = statement.executeQuery(CALLS)) {
      while (row.next()) {
        calls.put(row.getString(1), row.getLong(2));
      }
    }
    return new Counters.SqlCalls.Counted(calls);
  }

  @Override
  public synchronized void close() {
    if (counting != null) {
      try {
        counting.close();
      } catch (SQLException e) {
        throw address.fault("cannot leave", e);
      }
    }
    administration.ifPresent(Administration::drop);
  }

  Outage outage() {
    return administration
        .orElseThrow(
            () -> new InfrastructureException("only an embedded PostgreSQL can be stopped"))
        .outage();
  }

  /** What only the server's superuser may do to the database. */
  interface Administration {

    void drop();

    Outage outage();
  }
}
