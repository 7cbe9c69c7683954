package io.catalogbench.micronaut.cache;

import io.catalogbench.contract.cache.CacheInfo;
import io.catalogbench.contract.cache.CacheStats;
import io.catalogbench.contract.cache.CacheStatsQuery;
import io.catalogbench.contract.cache.WarmedCount;
import io.catalogbench.contract.security.Identity;
import io.catalogbench.contract.security.Role;
import io.catalogbench.micronaut.json.ProducesJson;
import io.catalogbench.micronaut.routing.RequestQuery;
import io.catalogbench.micronaut.security.RequiresRole;
import io.micronaut.core.annotation.NonBlocking;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.concurrent.CompletionStage;

/** The routes of the cache itself. */
@Controller("/api/cache")
@ProducesJson
final class CacheController {

  private final CacheService service;

  CacheController(CacheService service) {
    this.service = service;
  }

  @Get(uri = "/stats", headRoute = false)
  @NonBlocking
  CacheStats stats(HttpRequest<?> request) {
    return service.stats(CacheStatsQuery.of(RequestQuery.of(request)));
  }

  @Post("/warm-up")
  CompletionStage<WarmedCount> warmUp(@RequiresRole(Role.ADMIN) Identity caller) {
    return service.warmUp();
  }

  @Delete
  CompletionStage<HttpResponse<Void>> clear(@RequiresRole(Role.ADMIN) Identity caller) {
    return service.clear().thenApply(_ -> HttpResponse.noContent());
  }

  @Get(uri = "/info", headRoute = false)
  CompletionStage<CacheInfo> info(@RequiresRole(Role.ADMIN) Identity caller) {
    return service.info();
  }
}
