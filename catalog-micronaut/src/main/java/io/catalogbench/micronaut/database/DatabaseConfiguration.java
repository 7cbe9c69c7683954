package io.catalogbench.micronaut.database;

import io.catalogbench.contract.Limits;
import io.catalogbench.contract.settings.CatalogSettings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * A fixed pool of connections; every statement is prepared once on each and commits by itself.
 * Where none is kept, each statement has a connection of its own.
 */
@Factory
final class DatabaseConfiguration {

  private static final int STATEMENTS_PER_CONNECTION = 256;

  /** One statement at a time on each connection, as with JDBC. */
  private static final int NO_PIPELINING = 1;

  @Singleton
  PoolOptions poolOptions(CatalogSettings settings) {
    return new PoolOptions()
        .setName("catalog")
        .setMaxSize(Math.max(1, settings.databasePool()))
        .setConnectionTimeout(Math.toIntExact(Limits.DATABASE_TIMEOUT.toSeconds()));
  }

  @Singleton
  @Bean(preDestroy = "close")
  Pool pool(CatalogSettings settings, PoolOptions options, Vertx vertx) {
    PgConnectOptions connect =
        PgConnectOptions.fromUri(settings.postgres().toString())
            .setPipeliningLimit(NO_PIPELINING)
            .setProperties(Map.of("application_name", "catalog-micronaut"));
    if (settings.databasePool() == 0) {
      return new ConnectionPerStatement(vertx, connect);
    }
    return PgBuilder.pool()
        .using(vertx)
        .with(options)
        .with(
            new NetClientOptions()
                .setConnectTimeout(Math.toIntExact(Limits.DATABASE_TIMEOUT.toMillis())))
        .connectingTo(
            connect
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheMaxSize(STATEMENTS_PER_CONNECTION))
        .build();
  }
}
