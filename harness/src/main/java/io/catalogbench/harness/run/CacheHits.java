package io.catalogbench.harness.run;

import io.catalogbench.contract.cache.CacheStats;
import io.catalogbench.contract.settings.CacheMode;
import io.catalogbench.harness.plan.Target;
import java.util.Map;
import java.util.Optional;

/** How often a server found answers in its cache, as it says itself while nothing is sent to it. */
final class CacheHits implements AutoCloseable {

  private final Optional<CacheRoutes> routes;
  private Optional<CacheStats> before = Optional.empty();

  private CacheHits(Optional<CacheRoutes> routes) {
    this.routes = routes;
  }

  /** Those of a catalog server that has a cache; without one it counts misses only. */
  static CacheHits of(Server server, Target target) {
    return new CacheHits(
        target.role() == Target.Role.CATALOG
                && caches(Description.settings(target, server.health().text()))
            ? Optional.of(new CacheRoutes(server.url(), Optional.empty()))
            : Optional.empty());
  }

  static boolean caches(Map<String, String> settings) {
    return !CacheMode.NONE.toString().equals(settings.get("cache"));
  }

  /** Counts from here. */
  void begin() throws InterruptedException {
    before = stats();
  }

  /**
   * Hits ÷ requests to the cache since {@link #begin}; empty where there were none, and over
   * midnight, when servers begin to count anew.
   */
  Optional<Double> ratio() throws InterruptedException {
    Optional<CacheStats> after = stats();
    return before.flatMap(then -> after.flatMap(now -> ratio(then, now)));
  }

  static Optional<Double> ratio(CacheStats then, CacheStats now) {
    long asked = now.total() - then.total();
    return asked > 0 && now.date().equals(then.date())
        ? Optional.of((double) (now.hits() - then.hits()) / asked)
        : Optional.empty();
  }

  private Optional<CacheStats> stats() throws InterruptedException {
    try {
      return routes.isPresent() ? Optional.of(routes.get().stats()) : Optional.empty();
    } catch (MeasuringException e) {
      return Optional.empty(); // a server that does not answer is what the window tells of
    }
  }

  @Override
  public void close() {
    routes.ifPresent(CacheRoutes::close);
  }
}
