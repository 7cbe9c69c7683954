package io.catalogbench.infra;

/** Hands out seeded databases. */
sealed interface DatabaseServer permits EmbeddedPostgresServer, OwnPostgresServer {

  /** A seeded database for {@code target}. */
  CatalogDatabase database(String target);
}
