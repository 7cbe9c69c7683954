package io.catalogbench.infra;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.SortedMap;

/** The reader's own PostgreSQL: every target uses the one database that its address names. */
final class OwnPostgresServer implements DatabaseServer {

  private static final int MINIMUM_VERSION = 18;

  /** Any number that nobody else would choose for an advisory lock. */
  private static final long LOCK = 0x6361_7461_6c6f_67L;

  private final PostgresAddress address;
  private final CatalogDatabase database;

  /** Holds the lock as long as this is open. */
  private final Connection claim;

  /** Checks the version and seeds the database, unless somebody else's schema is in the way. */
  OwnPostgresServer(URI uri, int products) {
    address = PostgresAddress.of(uri);
    database = new CatalogDatabase(address, products, Optional.empty());
    claim = connect();
    try {
      refuseOldVersion();
      refuseSecondUse();
      database.seed();
    } catch (SQLException e) {
      close();
      throw address.fault("cannot use", e);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private Connection connect() {
    try {
      return address.connect();
    } catch (SQLException e) {
      throw address.fault("cannot connect to", e);
    }
  }

  private void refuseOldVersion() throws SQLException {
    if (claim.getMetaData().getDatabaseMajorVersion() < MINIMUM_VERSION) {
      throw new InfrastructureException(
          "%s is PostgreSQL %s; the catalog's statements need %d or newer"
              .formatted(
                  address, claim.getMetaData().getDatabaseProductVersion(), MINIMUM_VERSION));
    }
  }

  private void refuseSecondUse() throws SQLException {
    try (Statement statement = claim.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
      row.next();
      if (!row.getBoolean(1)) {
        throw new InfrastructureException(
            "another run is using " + address + "; wait for its end, or name another database");
      }
    }
  }

  @Override
  public CatalogDatabase database(String target) {
    database.reset();
    return database;
  }

  @Override
  public SortedMap<String, String> configuration() {
    return address.configuration();
  }

  /** Leaves the catalog's schema where it is. */
  @Override
  public void close() {
    try {
      claim.close();
    } catch (SQLException e) {
      throw address.fault("cannot disconnect from", e);
    }
  }
}
