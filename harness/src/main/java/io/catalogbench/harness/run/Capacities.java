package io.catalogbench.harness.run;

import io.catalogbench.contract.load.LoadScenario;
import io.catalogbench.harness.plan.Plan;
import io.catalogbench.harness.plan.Target;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.RunDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the slowest target can carry of each scenario: a launch of each under the closed loads,
 * before the first round. It is kept in a folder of the run, and is in no statistic.
 */
final class Capacities {

  private static final String FOLDER = "capacity";

  private final Path folder;
  private final Progress progress;

  Capacities(RunDirectory run, Progress progress) {
    this.folder = run.path().resolve(FOLDER);
    this.progress = progress;
  }

  /**
   * Requests per second of the slowest target, for each scenario that the plan takes a share of;
   * what is in the folder already is not measured again.
   *
   * @throws MeasuringException when a target could not be measured
   */
  Map<LoadScenario, Double> of(Plan plan, List<Target> targets, Execution.Measuring measuring)
      throws InterruptedException {
    Map<LoadScenario, Double> capacities = new EnumMap<>(LoadScenario.class);
    if (plan.shares().isEmpty()) {
      return capacities;
    }
    RunDirectory directory = directory();
    Results results = known(directory);
    measure(plan.probe(), targets, measuring, directory, results);
    plan.shares().stream()
        .map(Plan.Share::scenario)
        .distinct()
        .forEach(scenario -> capacities.put(scenario, smallest(scenario, results.all())));
    capacities.forEach(
        (scenario, capacity) ->
            progress.say(
                String.format(
                    Locale.ROOT,
                    "%s: the slowest target answers %,.0f/s; open loads are shares of that",
                    scenario.label(),
                    capacity)));
    return capacities;
  }

  private RunDirectory directory() {
    try {
      return RunDirectory.create(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + folder, e);
    }
  }

  private static Results known(RunDirectory directory) {
    try {
      return new Results(directory, directory.measurements());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + directory.path(), e);
    }
  }

  private void measure(
      Plan probe,
      List<Target> targets,
      Execution.Measuring measuring,
      RunDirectory directory,
      Results results)
      throws InterruptedException {
    List<Target> compared = new ArrayList<>(targets);
    compared.removeIf(
        target -> target.role() == Target.Role.FLOOR || probe.only(target.scenarios()).isEmpty());
    for (int i = 0; i < compared.size(); i++) {
      Place place = new Place(compared.get(i), 1, i + 1, false);
      if (!probe.only(place.target().scenarios()).stream()
          .allMatch(segment -> results.has(place.key(segment)))) {
        progress.say(place.target().name() + ": how much it can carry");
        measuring.measure(probe, place, directory, results);
      }
    }
  }

  /** Of the best that each target did, the least. */
  static double smallest(LoadScenario scenario, List<Measurement> measurements) {
    Map<String, Optional<Double>> best =
        measurements.stream()
            .filter(measurement -> measurement.scenario().equals(scenario.label()))
            .collect(
                Collectors.groupingBy(
                    Measurement::target,
                    Collectors.mapping(
                        measurement -> Metric.THROUGHPUT_RPS.in(measurement),
                        Collectors.reducing(Optional.empty(), Capacities::greater))));
    best.forEach(
        (target, capacity) -> {
          if (capacity.isEmpty()) {
            throw new MeasuringException(
                "no capacity of %s for %s: %s"
                    .formatted(
                        target,
                        scenario.label(),
                        measurements.stream()
                            .filter(one -> one.target().equals(target))
                            .flatMap(one -> one.reason().stream())
                            .findFirst()
                            .orElse("nothing was answered")));
          }
        });
    return best.values().stream()
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .orElseThrow(() -> new MeasuringException("no target serves " + scenario.label()));
  }

  private static Optional<Double> greater(Optional<Double> one, Optional<Double> other) {
    return one.isEmpty() || other.filter(value -> value > one.get()).isPresent() ? other : one;
  }
}
