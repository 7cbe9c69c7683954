package io.catalogbench.harness.run;

import io.catalogbench.harness.plan.Target;
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

  private static final Map<String, Integer> INSTANCES_BY_CACHE =
      Map.of("none", 1, "caffeine", 1, "redis", 2);

  public StaleReads {
    checks = List.copyOf(checks);
  }

  /**
   * What was found of one server with one cache.
   *
   * @param name of the target and its cache
   * @param instances servers behind the one cache
   * @param stale how many reads were stale
   * @param first what the first of them showed
   */
  public record Check(
      String name,
      int instances,
      long reads,
      long changes,
      long stale,
      Optional<String> first,
      Duration time) {

    @Override
    public String toString() {
      return "%s, %d %s: %,d reads, %,d changes in %s, %,d stale%s"
          .formatted(
              name,
              instances,
              instances == 1 ? "instance" : "instances",
              reads,
              changes,
              Progress.shown(time),
              stale,
              first.map(": "::concat).orElse(""));
    }
  }

  /** How many reads were stale. */
  public long stale() {
    return checks.stream().mapToLong(Check::stale).sum();
  }

  /** Checks every target with every cache; {@code operations} in all. */
  public static StaleReads of(
      List<Target> targets, long operations, Setting setting, Progress progress)
      throws InterruptedException {
    List<Check> checks = new ArrayList<>();
    long each = Math.ceilDiv(operations, (long) targets.size() * INSTANCES_BY_CACHE.size());
    try (Children children = new Children();
        Infrastructure infrastructure = Infrastructure.start(setting.services())) {
      Affinity anywhere = Affinity.of(Machine.affinity().server(), false);
      Launcher launcher = new Launcher(children, anywhere, setting.root(), setting.logs());
      for (Target target : targets) {
        for (String cache : INSTANCES_BY_CACHE.keySet().stream().sorted().toList()) {
          try (Services services = infrastructure.services(target.name() + "-" + cache)) {
            Check check = check(target, cache, each, launcher, services, progress);
            progress.say(check.toString());
            checks.add(check);
          }
        }
      }
    }
    return new StaleReads(checks);
  }

  /** Checks one target with one cache. */
  static Check check(
      Target target,
      String cache,
      long operations,
      Launcher launcher,
      Services services,
      Progress progress)
      throws InterruptedException {
    Target cached = target.withSettings(PATIENT).withSettings(Map.of("cache", cache));
    String name = "%s with cache %s".formatted(target.name(), cache);
    List<Server> servers = new ArrayList<>();
    try {
      int instances = INSTANCES_BY_CACHE.getOrDefault(cache, 1);
      for (int i = 1; i <= instances; i++) {
        servers.add(
            launcher.launch(cached, Optional.of(services), "%s-%d".formatted(target.name(), i)));
      }
      List<URI> urls = servers.stream().map(Server::url).toList();
      return new Contention(name, urls, operations, progress).check();
    } finally {
      servers.forEach(Server::close);
    }
  }
}
