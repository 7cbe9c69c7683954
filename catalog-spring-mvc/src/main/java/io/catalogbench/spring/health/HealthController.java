package io.catalogbench.spring.health;

import io.catalogbench.cache.CatalogCache;
import io.catalogbench.contract.Health;
import io.catalogbench.contract.settings.CatalogSettings;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says whether the server can do its work, and what it is. */
@RestController
@RequestMapping(path = "/api/health", produces = MediaType.APPLICATION_JSON_VALUE)
final class HealthController {

  private final CatalogSettings settings;
  private final JdbcClient database;
  private final CatalogCache cache;
  private final RuntimeFacts runtime;

  HealthController(
      CatalogSettings settings, JdbcClient database, CatalogCache cache, RuntimeFacts runtime) {
    this.settings = settings;
    this.database = database;
    this.cache = cache;
    this.runtime = runtime;
  }

  @GetMapping
  ResponseEntity<Health> health() {
    Health health = Health.of(databaseUp(), cacheUp(), settings.shown(), runtime.map());
    return ResponseEntity.status(health.up() ? 200 : 503).body(health);
  }

  private boolean databaseUp() {
    try {
      return database.sql(Health.DATABASE_CHECK.jdbc()).query().singleColumn().size() == 1;
    } catch (DataAccessException e) {
      return false;
    }
  }

  private boolean cacheUp() {
    return cache.ping().toCompletableFuture().join();
  }
}
