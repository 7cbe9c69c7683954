package io.catalogbench.infra;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The reader's own PostgreSQL: every target uses the one database that its address names. */
final class OwnPostgresServer implements DatabaseServer {

  private static final int MINIMUM_VERSION = 18;

  private final CatalogDatabase database;

  /** Checks the version and seeds the database, unless somebody else's schema is in the way. */
  OwnPostgresServer(URI uri, int products) {
    PostgresAddress address = PostgresAddress.of(uri);
    try (Connection connection = address.connect()) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < MINIMUM_VERSION) {
        throw new InfrastructureException(
            "%s is PostgreSQL %s; the catalog's statements need %d or newer"
                .formatted(
                    address,
                    connection.getMetaData().getDatabaseProductVersion(),
                    MINIMUM_VERSION));
      }
    } catch (SQLException e) {
      throw address.fault("cannot connect to", e);
    }
    database = new CatalogDatabase(address, products, Optional.empty());
    database.seed();
  }

  @Override
  public CatalogDatabase database(String target) {
    database.reset();
    return database;
  }
}
