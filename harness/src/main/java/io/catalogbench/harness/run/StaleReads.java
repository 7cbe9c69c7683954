package io.catalogbench.harness.run;

import io.catalogbench.contract.settings.CacheMode;
import io.catalogbench.harness.plan.Target;
import io.catalogbench.infra.CacheServers;
import io.catalogbench.infra.Infrastructure;
import io.catalogbench.infra.Services;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for answers that are older than a change that was acknowledged before they were asked for,
 * while many read and change the same products over HTTP.
 *
 * @param checks one for each server and cache
 */
public record StaleReads(List<Check> checks) {

  /** Longer than anything takes on a busy machine: who gives the cache up may tell nobody else. */
  private static final Map<String, String> PATIENT = Map.of("cache-timeout", "5000");

  /** Two-level tells other processes by a message, which needs its time on a busy machine. */
  private static final Duration MESSAGE = Duration.ofSeconds(1);

  private static final List<Arrangement> ARRANGEMENTS =
      List.of(
          new Arrangement(CacheMode.NONE, 1, Duration.ZERO),
          new Arrangement(CacheMode.CAFFEINE, 1, Duration.ZERO),
          new Arrangement(CacheMode.FILE, 1, Duration.ZERO),
          new Arrangement(CacheMode.MEMCACHED, 2, Duration.ZERO),
          new Arrangement(CacheMode.REDIS, 2, Duration.ZERO),
          new Arrangement(CacheMode.REDIS_CLUSTER, 2, Duration.ZERO),
          new Arrangement(CacheMode.TWO_LEVEL, 1, Duration.ZERO),
          new Arrangement(CacheMode.TWO_LEVEL, 2, MESSAGE));

  public StaleReads {
    checks = List.copyOf(checks);
  }

  /**
   * Servers over one cache.
   *
   * @param bound how long after an acknowledged change another instance may answer as before
   */
  record Arrangement(CacheMode cache, int instances, Duration bound) {}

  /**
   * What was found of one server with one cache.
   *
   * @param name of the target and its cache
   * @param instances servers behind the one cache
   * @param stale how many reads were stale
   * @param first what the first of them showed
   * @param behind by how much an answer was older than a change, as far as that is allowed
   */
  public record Check(
      String name,
      int instances,
      long reads,
      long changes,
      long stale,
      Optional<String> first,
      Duration behind,
      Duration time) {

    @Override
    public String toString() {
      return "%s, %d %s: %,d reads, %,d changes in %s, %,d stale%s%s"
          .formatted(
              name,
              instances,
              instances == 1 ? "instance" : "instances",
              reads,
              changes,
              Progress.shown(time),
              stale,
              first.map(": "::concat).orElse(""),
              behind.isZero()
                  ? ""
                  : ", at most %d ms behind where %d ms are allowed"
                      .formatted(behind.toMillis(), MESSAGE.toMillis()));
    }
  }

  /** How many reads were stale. */
  public long stale() {
    return checks.stream().mapToLong(Check::stale).sum();
  }

  /**
   * Checks every target, with every cache of this machine unless one is named; {@code operations}
   * in all.
   */
  public static StaleReads of(
      List<Target> targets,
      Optional<CacheMode> cache,
      long operations,
      Setting setting,
      Progress progress)
      throws InterruptedException {
    List<Check> checks = new ArrayList<>();
    List<Arrangement> arrangements = arrangements(cache);
    if (cache.isEmpty() && !CacheServers.hasMemcached()) {
      progress.say(CacheServers.NO_MEMCACHED);
    }
    long each = Math.ceilDiv(operations, (long) targets.size() * arrangements.size());
    try (Children children = new Children();
        Infrastructure infrastructure = Infrastructure.start(setting.services())) {
      Affinity anywhere = Affinity.of(Machine.affinity().server(), false);
      Launcher launcher = new Launcher(children, anywhere, setting.root(), setting.logs());
      for (Target target : targets) {
        for (Arrangement arrangement : arrangements) {
          try (Services services = infrastructure.services(target.name())) {
            Check check = check(target, arrangement, each, launcher, services, progress);
            progress.say(check.toString());
            checks.add(check);
          }
        }
      }
    }
    return new StaleReads(checks);
  }

  private static List<Arrangement> arrangements(Optional<CacheMode> cache) {
    return ARRANGEMENTS.stream()
        .filter(
            arrangement ->
                cache
                    .map(arrangement.cache()::equals)
                    .orElseGet(
                        () ->
                            arrangement.cache() != CacheMode.MEMCACHED
                                || CacheServers.hasMemcached()))
        .toList();
  }

  /** Checks one target with one cache. */
  static Check check(
      Target target,
      Arrangement arrangement,
      long operations,
      Launcher launcher,
      Services services,
      Progress progress)
      throws InterruptedException {
    Target cached =
        target.withSettings(PATIENT).withSettings(Map.of("cache", arrangement.cache().toString()));
    String name = "%s with cache %s".formatted(target.name(), arrangement.cache());
    List<Server> servers = new ArrayList<>();
    try {
      for (int i = 1; i <= arrangement.instances(); i++) {
        servers.add(
            launcher.launch(
                new Launch(cached, Optional.of(services), "%s-%d".formatted(target.name(), i))));
      }
      List<URI> urls = servers.stream().map(Server::url).toList();
      return new Contention(name, urls, arrangement.bound(), operations, progress).check();
    } finally {
      servers.forEach(Server::close);
    }
  }
}
