package io.catalogbench.micronaut.dashboard;

import io.catalogbench.contract.dashboard.DashboardCounts;
import io.catalogbench.micronaut.cache.WarmUp;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;

/** The rules of the dashboard. */
@Singleton
final class DashboardService implements WarmUp {

  private final DashboardCache cache;
  private final DashboardRepository repository;

  DashboardService(DashboardCache cache, DashboardRepository repository) {
    this.cache = cache;
    this.repository = repository;
  }

  CompletionStage<byte[]> stats() {
    return cache.stats(repository::stats);
  }

  CompletionStage<DashboardCounts> async() {
    return repository.counts();
  }

  @Override
  public CompletionStage<Integer> warmUp() {
    return stats().thenApply(_ -> 1);
  }
}
