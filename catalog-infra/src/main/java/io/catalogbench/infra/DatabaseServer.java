package io.catalogbench.infra;

import java.util.SortedMap;

/** Hands out seeded databases. */
sealed interface DatabaseServer extends AutoCloseable
    permits EmbeddedPostgresServer, OwnPostgresServer {

  /** A seeded database for {@code target}. */
  CatalogDatabase database(String target);

  /** The server's version and settings, for who reads a result. */
  SortedMap<String, String> configuration();

  @Override
  void close();
}
