package io.catalogbench.micronaut.database;

import io.catalogbench.contract.Limits;
import io.catalogbench.contract.settings.CatalogSettings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.netty.channel.EventLoopGroup;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
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

  @Context
  @Bean(preDestroy = "close")
  Pool pool(CatalogSettings settings, PoolOptions options, Vertx vertx, EventLoopGroup loops) {
    PgConnectOptions connect =
        PgConnectOptions.fromUri(settings.postgres().toString())
            .setPipeliningLimit(NO_PIPELINING)
            .setProperties(Map.of("application_name", "catalog-micronaut"));
    if (settings.databasePool() == 0) {
      return new ConnectionPerStatement(vertx, connect);
    }
    Pool pool =
        PgBuilder.pool()
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
    fill(pool, options.getMaxSize(), loops);
    return pool;
  }

  /**
   * Opens all connections, from one event loop after the other, and waits for none. Opened when
   * requests need them, they would hold up the loops of other requests: proving the password takes
   * a loop milliseconds. What fails is opened when it is needed after all.
   */
  private static void fill(Pool pool, int size, EventLoopGroup loops) {
    List<Future<SqlConnection>> opening = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Promise<SqlConnection> opened = Promise.promise();
      loops.next().execute(() -> pool.getConnection().onComplete(opened));
      opening.add(opened.future());
    }
    Future.join(opening)
        .onComplete(
            _ ->
                opening.stream()
                    .filter(Future::succeeded)
                    .forEach(opened -> opened.result().close()));
  }
}
