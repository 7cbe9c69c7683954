package io.catalogbench.harness.run;

import io.catalogbench.harness.equivalence.Commands;
import io.catalogbench.harness.plan.LoadShape;
import io.catalogbench.harness.plan.Segment;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Recovery;
import io.catalogbench.harness.result.Value;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One measured window: what the generator counted and what the processes used.
 *
 * @param begin taken when the window began
 * @param end taken when it ended
 * @param asked what the server asked of its services for all that the segment sent, where they are
 *     ours to count
 * @param hitRatio share of what the segment asked of the server's cache that was found there
 * @param beginning how the server started, when we started it
 * @param connectionBytes what the server needs for each connection that stands idle beside the
 *     window, where there are any
 * @param recovery what followed on an overload, where there was one
 * @param cores how the cores were meanwhile, where that is known
 */
record Window(
    Segment segment,
    Counted counted,
    Sample begin,
    Sample end,
    Optional<Commands> asked,
    Optional<Double> hitRatio,
    Optional<Server.Beginning> beginning,
    Optional<Double> connectionBytes,
    Optional<Recovery> recovery,
    CoreWatch.Told cores) {

  private static final double NANOS_PER_SECOND = 1e9;

  /** The numbers of this window. */
  Map<Metric, Value> metrics(int generatorCores) {
    Map<Metric, Value> metrics = new EnumMap<>(Metric.class);
    long requests = counted.requests();
    if (requests > 0 && alone()) {
      serverCpuShare()
          .ifPresent(
              share ->
                  put(
                      metrics,
                      Metric.CPU_US_PER_REQUEST,
                      share * counted.windowNanos() / 1_000 / requests));
      allocatedBytes()
          .ifPresent(
              bytes ->
                  put(
                      metrics,
                      Metric.ALLOC_BYTES_PER_REQUEST,
                      bytes / samplesApart() * counted.windowNanos() / requests));
    }
    if (counted.sent() > 0 && alone()) {
      double sent = counted.sent();
      asked.ifPresent(
          commands -> {
            put(metrics, Metric.SQL_PER_REQUEST, commands.statements() / sent);
            put(metrics, Metric.REDIS_PER_REQUEST, commands.redisCalls() / sent);
          });
    }
    hitRatio.ifPresent(ratio -> put(metrics, Metric.HIT_RATIO, ratio));
    switch (segment.load()) {
      case LoadShape.Closed _, LoadShape.Check _ ->
          put(metrics, Metric.THROUGHPUT_RPS, requests * NANOS_PER_SECOND / counted.windowNanos());
      case LoadShape.Open _, LoadShape.Rung _, LoadShape.Surge _ ->
          achievedRatio().ifPresent(ratio -> put(metrics, Metric.ACHIEVED_RATIO, ratio));
    }
    long failures = failures();
    put(metrics, Metric.WINDOW_MS, counted.windowNanos() / 1e6);
    switch (segment.load()) {
      case LoadShape.Surge _ -> put(metrics, Metric.FAILED_REQUESTS, failures);
      case LoadShape.Open open when open.outage().isPresent() ->
          put(metrics, Metric.FAILED_REQUESTS, counted.offered() - counted.achieved());
      case LoadShape.Open _, LoadShape.Closed _, LoadShape.Rung _, LoadShape.Check _ -> {}
    }
    recovery
        .flatMap(Recovery::millis)
        .ifPresent(millis -> put(metrics, Metric.RECOVERY_MS, millis));
    if (requests + failures > 0) {
      put(metrics, Metric.ERROR_RATIO, (double) failures / (requests + failures));
    }
    end.memory().ifPresent(memory -> put(metrics, Metric.RSS_BYTES, memory.residentBytes()));
    end.jvm()
        .ifPresent(
            after -> {
              put(metrics, Metric.THREADS, after.threads());
              begin
                  .jvm()
                  .ifPresent(
                      before -> {
                        put(metrics, Metric.GC_COUNT, after.collections() - before.collections());
                        put(
                            metrics,
                            Metric.GC_MS,
                            after.collectionMillis() - before.collectionMillis());
                      });
            });
    compilerRatio().ifPresent(ratio -> put(metrics, Metric.COMPILER_RATIO, ratio));
    cores.stepNanos().ifPresent(nanos -> put(metrics, Metric.CORE_STEP_NS, nanos));
    cores.distanceNanos().ifPresent(nanos -> put(metrics, Metric.CORE_DISTANCE_NS, nanos));
    generatorCpuShare()
        .ifPresent(share -> put(metrics, Metric.GENERATOR_CPU_RATIO, share / generatorCores));
    beginning.ifPresent(
        it -> {
          put(metrics, Metric.STARTUP_MS, it.took().toNanos() / 1e6);
          it.memory()
              .ifPresent(memory -> put(metrics, Metric.REST_RSS_BYTES, memory.residentBytes()));
        });
    connectionBytes.ifPresent(bytes -> put(metrics, Metric.CONNECTION_BYTES, bytes));
    if (segment.load() instanceof LoadShape.Open open && open.held() > 0) {
      put(metrics, Metric.CONNECTIONS, open.allConnections());
    }
    return metrics;
  }

  /** Whether what the server used is for the requests that are counted, and for no others. */
  private boolean alone() {
    return !(segment.load() instanceof LoadShape.Open open && open.beside().isPresent());
  }

  /** Requests that were answered badly or not at all. */
  long failures() {
    long bad =
        counted.statuses().entrySet().stream()
            .filter(entry -> !entry.getKey().startsWith("2"))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return bad + counted.errors().values().stream().mapToLong(Long::longValue).sum();
  }

  /** Requests answered well ÷ requests that the schedule asked for. */
  Optional<Double> achievedRatio() {
    return counted.offered() > 0
        ? Optional.of((double) counted.achieved() / counted.offered())
        : Optional.empty();
  }

  /** Cores' worth of CPU that the server used. */
  Optional<Double> serverCpuShare() {
    return share(begin.serverCpuNanos(), end.serverCpuNanos());
  }

  /** Share of the time between the samples in which {@code cores} were busy, where it is known. */
  Optional<Double> busyRatio(List<Integer> cores) {
    return end.cores()
        .flatMap(after -> begin.cores().flatMap(before -> after.busyRatio(before, cores)));
  }

  /** Cores' worth of CPU that the generator used. */
  Optional<Double> generatorCpuShare() {
    return share(begin.generatorCpuNanos(), end.generatorCpuNanos());
  }

  /** CPU time that the server's compiler used ÷ all CPU time of the server. */
  Optional<Double> compilerRatio() {
    return share(begin.compilerCpuNanos(), end.compilerCpuNanos())
        .flatMap(compiler -> serverCpuShare().filter(all -> all > 0).map(all -> compiler / all));
  }

  private Optional<Double> allocatedBytes() {
    return begin
        .jvm()
        .flatMap(
            before ->
                end.jvm().map(after -> (double) after.allocatedBytes() - before.allocatedBytes()));
  }

  private Optional<Double> share(OptionalLong before, OptionalLong after) {
    return before.isPresent() && after.isPresent()
        ? Optional.of((after.getAsLong() - before.getAsLong()) / samplesApart())
        : Optional.empty();
  }

  private double samplesApart() {
    return end.nanos() - begin.nanos();
  }

  /**
   * Share of the server's cores that neither it nor an interrupt took, but other programs or other
   * guests of the host; known where the server has cores of its own.
   */
  Optional<Double> disturbance(Affinity affinity) {
    if (!affinity.pinned()) {
      return Optional.empty();
    }
    List<Integer> own = affinity.server();
    return begin
        .cores()
        .flatMap(
            before ->
                end.cores()
                    .flatMap(
                        after ->
                            after
                                .programsRatio(before, own)
                                .flatMap(
                                    programs ->
                                        serverCpuShare()
                                            .map(
                                                share ->
                                                    Math.max(0, programs - share / own.size())))
                                .flatMap(
                                    others ->
                                        after
                                            .stolenRatio(before, own)
                                            .map(stolen -> others + stolen))));
  }

  private static void put(Map<Metric, Value> metrics, Metric metric, double value) {
    metrics.put(metric, metric.of(value));
  }

  private static void put(Map<Metric, Value> metrics, Metric metric, long value) {
    metrics.put(metric, metric.of((double) value));
  }
}
