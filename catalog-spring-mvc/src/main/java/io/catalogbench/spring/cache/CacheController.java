package io.catalogbench.spring.cache;

import io.catalogbench.contract.cache.CacheInfo;
import io.catalogbench.contract.cache.CacheStats;
import io.catalogbench.contract.cache.CacheStatsQuery;
import io.catalogbench.contract.cache.WarmedCount;
import io.catalogbench.contract.security.Identity;
import io.catalogbench.contract.security.Role;
import io.catalogbench.spring.security.RequiresRole;
import java.util.concurrent.CompletionStage;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The routes of the cache itself. */
@RestController
@RequestMapping(path = "/api/cache", produces = MediaType.APPLICATION_JSON_VALUE)
final class CacheController {

  private final CacheService service;

  CacheController(CacheService service) {
    this.service = service;
  }

  @GetMapping("/stats")
  CacheStats stats(@RequestParam MultiValueMap<String, String> query) {
    return service.stats(CacheStatsQuery.of(query));
  }

  @PostMapping("/warm-up")
  WarmedCount warmUp(@RequiresRole(Role.ADMIN) Identity caller) {
    return service.warmUp();
  }

  @DeleteMapping
  CompletionStage<ResponseEntity<Void>> clear(@RequiresRole(Role.ADMIN) Identity caller) {
    return service.clear().thenApply(_ -> ResponseEntity.noContent().build());
  }

  @GetMapping("/info")
  CompletionStage<CacheInfo> info(@RequiresRole(Role.ADMIN) Identity caller) {
    return service.info();
  }
}
