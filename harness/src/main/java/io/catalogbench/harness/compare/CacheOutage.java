package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Latency;
import io.catalogbench.harness.result.LatencyKind;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.OutagePhase;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Target;
import io.catalogbench.harness.stats.Spread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a target's requests came to in one phase of an outage of its cache.
 *
 * @param requests that were due, of all rounds
 * @param failed those of them that were not answered well
 * @param p99Nanos response time at the 99th percentile, by round
 * @param maxNanos the slowest answer of all rounds
 * @param overDatabaseNanos by round, the p99 less that of the same server without a cache; absent
 *     where that did not run
 * @param leftOut windows that were measured and cannot be used
 */
public record CacheOutage(
    String target,
    String scenario,
    Optional<OutagePhase> phase,
    long requests,
    long failed,
    Optional<Spread> p99Nanos,
    long maxNanos,
    Optional<Spread> overDatabaseNanos,
    int leftOut) {

  /** Fewer requests than this show nothing about failures. */
  static final long FEWEST_REQUESTS = 1_000;

  /** How much slower than the database alone a request may be while the breaker is closed. */
  private static final Duration WHILE_CLOSED = Duration.ofMillis(60);

  /** The same once it is open. */
  private static final Duration WHILE_OPEN = Duration.ofMillis(5);

  private static final String NONE = "none";
  private static final String CACHE = "cache";

  /** What was promised for this phase; absent for the others. */
  public Optional<Duration> allowed() {
    return phase.flatMap(
        at ->
            switch (at) {
              case BEFORE, OVER -> Optional.empty();
              case BEGINS -> Optional.of(WHILE_CLOSED);
              case LASTS -> Optional.of(WHILE_OPEN);
            });
  }

  /** Whether the median of the rounds keeps what was promised. */
  public Optional<Boolean> kept() {
    return allowed()
        .flatMap(most -> overDatabaseNanos.map(over -> over.median() <= most.toNanos()));
  }

  /** Each target with a cache in each phase of each scenario; none where nothing was stopped. */
  public static List<CacheOutage> of(Run run) {
    Cells cells = Cells.of(run);
    List<CacheOutage> all = new ArrayList<>();
    for (Target target : run.targets()) {
      boolean bare = NONE.equals(target.config().get(CACHE));
      for (Cell cell : cells.all()) {
        if (!bare && cell.target().equals(target.name())) {
          phase(cell)
              .ifPresent(
                  phase ->
                      all.add(
                          of(Optional.of(phase), List.of(cell), bare(run, cells, target, cell))));
        }
      }
    }
    return List.copyOf(all);
  }

  /** All phases of a target without Redis together. */
  static Optional<CacheOutage> gone(Cells cells, String target) {
    List<Cell> gone =
        cells.all().stream()
            .filter(cell -> cell.target().equals(target))
            .filter(cell -> phase(cell).filter(OutagePhase::gone).isPresent())
            .toList();
    return gone.isEmpty()
        ? Optional.empty()
        : Optional.of(of(Optional.empty(), gone, Optional.empty()));
  }

  private static Optional<OutagePhase> phase(Cell cell) {
    return cell.load() instanceof Load.Open open ? open.outage() : Optional.empty();
  }

  /** The same server, all else equal, without a cache, in the same phase. */
  private static Optional<Cell> bare(Run run, Cells cells, Target cached, Cell cell) {
    return run.targets().stream()
        .filter(target -> NONE.equals(target.config().get(CACHE)))
        .filter(target -> sameServer(target, cached))
        .findFirst()
        .flatMap(target -> cells.find(target.name(), cell.scenario(), cell.load()));
  }

  private static boolean sameServer(Target one, Target other) {
    return List.of("framework", "threads", "access").stream()
        .allMatch(
            key -> one.config().getOrDefault(key, "").equals(other.config().getOrDefault(key, "")));
  }

  private static CacheOutage of(
      Optional<OutagePhase> phase, List<Cell> cells, Optional<Cell> bare) {
    List<Measurement> valid = cells.stream().flatMap(cell -> cell.valid().stream()).toList();
    long good = 0;
    long failed = 0;
    long max = 0;
    for (Measurement measurement : valid) {
      Latency response = measurement.latency().get(LatencyKind.RESPONSE);
      long answered = response == null ? 0 : response.count();
      good += answered;
      failed += Math.round(Metric.FAILED_REQUESTS.in(measurement).orElse(0.0));
      max = Math.max(max, response == null ? 0 : response.maxNanos());
    }
    Map<Integer, Double> p99 = p99(valid);
    Map<Integer, Double> database = bare.map(cell -> p99(cell.valid())).orElse(Map.of());
    double[] over =
        p99.entrySet().stream()
            .flatMap(
                entry ->
                    Optional.ofNullable(database.get(entry.getKey()))
                        .map(alone -> entry.getValue() - alone)
                        .stream())
            .mapToDouble(value -> value)
            .toArray();
    return new CacheOutage(
        cells.getFirst().target(),
        cells.getFirst().scenario(),
        phase,
        good + failed,
        failed,
        Spread.ofAny(p99.values().stream().mapToDouble(value -> value).toArray()),
        max,
        Spread.ofAny(over),
        cells.stream().mapToInt(cell -> cell.measurements().size()).sum() - valid.size());
  }

  private static Map<Integer, Double> p99(List<Measurement> valid) {
    Map<Integer, Double> byRound = new TreeMap<>();
    valid.forEach(
        measurement ->
            Metric.RESPONSE_P99_NS
                .in(measurement)
                .ifPresent(value -> byRound.put(measurement.round(), value)));
    return byRound;
  }
}
