package io.catalogbench.spring.dashboard;

import io.catalogbench.contract.dashboard.DashboardCounts;
import io.catalogbench.spring.cache.WarmUp;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;

/** The rules of the dashboard. */
@Service
final class DashboardService implements WarmUp {

  private final DashboardCache cache;
  private final DashboardRepository repository;

  DashboardService(DashboardCache cache, DashboardRepository repository) {
    this.cache = cache;
    this.repository = repository;
  }

  byte[] stats() {
    return cache.stats(repository::stats);
  }

  CompletableFuture<DashboardCounts> async() {
    return repository.counts();
  }

  @Override
  public int warmUp() {
    stats();
    return 1;
  }
}
