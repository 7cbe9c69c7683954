package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Target;
import io.catalogbench.harness.stats.Estimate;
import io.catalogbench.harness.stats.PairedT;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * CPU time of one request of a target, told as parts that other scenarios of the same launches show
 * by their differences, and the rest. All figures are microseconds, means of the rounds.
 *
 * @param parts in the order of the breakdown
 * @param sum of the parts
 * @param measured the whole, as it was measured
 * @param rest measured less sum: what only this scenario does, or what the parts do not explain
 */
public record Account(
    Breakdown breakdown,
    String target,
    int rounds,
    List<Part> parts,
    Estimate sum,
    Estimate measured,
    Estimate rest) {

  /** The name of the part that a micro benchmark tells. */
  public static final String JSON = "JSON";

  /** A part, as often as the whole contains it. */
  public record Part(String name, String formula, Estimate micros) {}

  public Account {
    parts = List.copyOf(parts);
  }

  /** The accounts that a run has all scenarios for, target by target within each breakdown. */
  public static List<Account> of(Run run) {
    return of(run, Optional.empty());
  }

  /**
   * The same, with what JSON alone takes in accounts of users, where it is known.
   *
   * @param json writing 1,000 users, in microseconds
   */
  public static List<Account> of(Run run, Optional<JsonPrediction> json) {
    Cells cells = Cells.of(run);
    List<Account> accounts = new ArrayList<>();
    for (Breakdown breakdown : Breakdown.values()) {
      for (Target target : run.targets()) {
        of(breakdown, target, cells, json).ifPresent(accounts::add);
      }
    }
    return accounts;
  }

  /** How much of the whole its parts explain. */
  public double explainedShare() {
    return sum.center() / measured.center();
  }

  private static Optional<Account> of(
      Breakdown breakdown, Target target, Cells cells, Optional<JsonPrediction> json) {
    Map<Integer, Map<String, Double>> rounds = new TreeMap<>();
    List<String> needed =
        Stream.concat(
                Stream.of(breakdown.whole()),
                breakdown.parts().stream().flatMap(part -> part.scenarios().stream()))
            .distinct()
            .toList();
    for (String scenario : needed) {
      for (Measurement one : valid(cells, target.name(), scenario)) {
        Metric.CPU_US_PER_REQUEST
            .in(one)
            .ifPresent(
                micros ->
                    rounds
                        .computeIfAbsent(one.round(), _ -> new TreeMap<>())
                        .put(scenario, micros));
      }
    }
    List<Map<String, Double>> whole =
        rounds.values().stream().filter(round -> round.size() == needed.size()).toList();
    Optional<Double> jsonMicros =
        breakdown.writesUsers() ? json.flatMap(known -> known.micros(target)) : Optional.empty();
    return whole.isEmpty()
        ? Optional.empty()
        : Optional.of(of(breakdown, target.name(), whole, jsonMicros));
  }

  /** The first closed load of a scenario. */
  private static List<Measurement> valid(Cells cells, String target, String scenario) {
    return cells.loads(scenario).stream()
        .filter(Load.Closed.class::isInstance)
        .flatMap(load -> cells.find(target, scenario, load).stream())
        .findFirst()
        .map(Cell::valid)
        .orElse(List.of());
  }

  private static Account of(
      Breakdown breakdown,
      String target,
      List<Map<String, Double>> rounds,
      Optional<Double> jsonMicros) {
    List<Part> parts = new ArrayList<>();
    double[] sums = new double[rounds.size()];
    for (Breakdown.Part part : breakdown.parts()) {
      double[] micros = rounds.stream().mapToDouble(part::micros).toArray();
      parts.add(new Part(part.title(), part.formula(), estimate(micros)));
      add(sums, micros);
    }
    jsonMicros.ifPresent(
        micros -> {
          double[] same = new double[rounds.size()];
          Arrays.fill(same, micros);
          parts.add(
              new Part(JSON, "from the stored micro benchmark", estimate(new double[] {micros})));
          add(sums, same);
        });
    double[] measured =
        rounds.stream().mapToDouble(round -> round.getOrDefault(breakdown.whole(), 0.0)).toArray();
    double[] rest = measured.clone();
    for (int i = 0; i < rest.length; i++) {
      rest[i] -= sums[i];
    }
    return new Account(
        breakdown,
        target,
        rounds.size(),
        parts,
        estimate(sums),
        estimate(measured),
        estimate(rest));
  }

  private static void add(double[] sums, double[] micros) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += micros[i];
    }
  }

  private static Estimate estimate(double[] micros) {
    return PairedT.of(micros, Judge.CONFIDENCE);
  }
}
