package io.catalogbench.harness.advice;

import io.catalogbench.harness.compare.Cell;
import io.catalogbench.harness.compare.Cells;
import io.catalogbench.harness.compare.ServerPairs;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Target;
import io.catalogbench.harness.stats.Interval;
import io.catalogbench.harness.stats.Spread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What caches saved in a run that has the same server without one: CPU of the server and
 * statements, measured side by side.
 */
public record RunAdvice(List<Saving> savings) {

  private static final String CACHE = "cache";
  private static final String NONE = "none";

  /** What goes with the cache, and is no difference of its own. */
  private static final Set<String> FOLLOWS = Set.of(CACHE, "cache-client");

  /**
   * What one cache saved in one scenario.
   *
   * @param without the server without a cache
   * @param cpuMicros of the server for a request, the median of rounds; without the cache first
   * @param savedMicros CPU that a request needs less; absent with fewer than two rounds
   * @param savedStatements that a request asks less of the database
   * @param hitRatio as the server counted
   * @param concludes true when there are rounds enough to say that it pays, or not
   */
  public record Saving(
      String scenario,
      Load load,
      String without,
      String target,
      String cache,
      double cpuMicrosWithout,
      double cpuMicros,
      double savedCenter,
      Optional<Interval> savedMicros,
      Optional<Double> savedStatements,
      Optional<Double> hitRatio,
      int pairs,
      boolean concludes) {

    /** Whether it saves CPU; absent where rounds are too few or the interval holds none. */
    public Optional<Boolean> pays() {
      return savedMicros
          .filter(_ -> concludes)
          .flatMap(
              saved ->
                  saved.above(0)
                      ? Optional.of(true)
                      : saved.below(0) ? Optional.of(false) : Optional.empty());
    }
  }

  public RunAdvice {
    savings = List.copyOf(savings);
  }

  /** What a run tells; nothing where no server ran both with a cache and without. */
  public static RunAdvice of(Run run) {
    Cells cells = Cells.of(run);
    List<Saving> savings = new ArrayList<>();
    for (String scenario : cells.scenarios()) {
      for (Load load : cells.loads(scenario)) {
        if (load instanceof Load.Closed) {
          for (Target bare : run.targets()) {
            if (NONE.equals(bare.config().get(CACHE))) {
              savings.addAll(against(bare, run, cells, scenario, load));
            }
          }
        }
      }
    }
    return new RunAdvice(savings);
  }

  private static List<Saving> against(
      Target bare, Run run, Cells cells, String scenario, Load load) {
    List<Saving> savings = new ArrayList<>();
    for (Target cached : run.targets()) {
      if (cached.config().containsKey(CACHE)
          && !NONE.equals(cached.config().get(CACHE))
          && rest(bare).equals(rest(cached))) {
        cells
            .find(bare.name(), scenario, load)
            .flatMap(
                without ->
                    cells
                        .find(cached.name(), scenario, load)
                        .flatMap(with -> saving(cached, without, with)))
            .ifPresent(savings::add);
      }
    }
    return savings;
  }

  private static Map<String, String> rest(Target target) {
    Map<String, String> rest = new HashMap<>(target.config());
    rest.keySet().removeAll(FOLLOWS);
    return rest;
  }

  private static Optional<Saving> saving(Target cached, Cell without, Cell with) {
    return ServerPairs.saved(without, with, Metric.CPU_US_PER_REQUEST)
        .map(
            saved ->
                new Saving(
                    with.scenario(),
                    with.load(),
                    without.target(),
                    with.target(),
                    String.valueOf(cached.config().get(CACHE)),
                    median(without, Metric.CPU_US_PER_REQUEST).orElseThrow(),
                    median(with, Metric.CPU_US_PER_REQUEST).orElseThrow(),
                    saved.estimate().center(),
                    saved.estimate().interval(),
                    median(without, Metric.SQL_PER_REQUEST)
                        .flatMap(
                            all -> median(with, Metric.SQL_PER_REQUEST).map(asked -> all - asked)),
                    median(with, Metric.HIT_RATIO),
                    saved.pairs(),
                    saved.concludes()));
  }

  private static Optional<Double> median(Cell cell, Metric metric) {
    return cell.spread(metric).map(Spread::median);
  }
}
