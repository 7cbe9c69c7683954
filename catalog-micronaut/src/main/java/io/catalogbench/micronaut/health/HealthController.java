package io.catalogbench.micronaut.health;

import io.catalogbench.cache.CatalogCache;
import io.catalogbench.contract.Health;
import io.catalogbench.contract.settings.CatalogSettings;
import io.catalogbench.micronaut.json.ProducesJson;
import io.catalogbench.micronaut.loop.EventLoops;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.Channel;
import io.vertx.sqlclient.Pool;
import java.util.concurrent.CompletionStage;

/** Says whether the server can do its work, and what it is. */
@Controller("/api/health")
@ProducesJson
final class HealthController {

  private final CatalogSettings settings;
  private final Pool database;
  private final CatalogCache cache;
  private final EventLoops loops;
  private final RuntimeFacts runtime;

  HealthController(
      CatalogSettings settings,
      Pool database,
      CatalogCache cache,
      EventLoops loops,
      RuntimeFacts runtime) {
    this.settings = settings;
    this.database = database;
    this.cache = cache;
    this.loops = loops;
    this.runtime = runtime;
  }

  @Get(headRoute = false)
  CompletionStage<HttpResponse<Health>> health(HttpRequest<?> request) {
    Channel connection = connection(request);
    return databaseUp()
        .thenCombineAsync(
            cache.ping(),
            (databaseUp, cacheUp) ->
                Health.of(databaseUp, cacheUp, settings.shown(), runtime.map(connection)),
            loops.current())
        .thenApply(
            health ->
                HttpResponse.<Health>status(
                        health.up() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                    .body(health));
  }

  private static Channel connection(HttpRequest<?> request) {
    if (request instanceof NettyHttpRequest<?> netty) {
      return netty.getChannelHandlerContext().channel();
    }
    throw new IllegalStateException("not served by Netty");
  }

  private CompletionStage<Boolean> databaseUp() {
    return database
        .preparedQuery(Health.DATABASE_CHECK.sql())
        .execute()
        .map(rows -> rows.size() == 1)
        .otherwise(false)
        .toCompletionStage();
  }
}
