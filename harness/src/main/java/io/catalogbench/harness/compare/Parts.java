package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Latency;
import io.catalogbench.harness.result.LatencyKind;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An answer that is put together from several sources, and one answer from each of them alone.
 *
 * @param parts the answers from one source each
 */
record Parts(Cell whole, List<Cell> parts) {

  Parts {
    parts = List.copyOf(parts);
  }

  /** The cells of that claim; empty when one of them was not measured. */
  static Optional<Parts> of(Cells cells, Evidence.Parts claimed) {
    List<Cell> parts =
        claimed.parts().stream().flatMap(part -> cell(cells, claimed, part).stream()).toList();
    return cell(cells, claimed, claimed.whole())
        .filter(_ -> parts.size() == claimed.parts().size())
        .map(whole -> new Parts(whole, parts));
  }

  private static Optional<Cell> cell(Cells cells, Evidence.Parts claimed, String scenario) {
    return cells.loads(scenario).stream()
        .filter(claimed.when()::is)
        .flatMap(load -> cells.find(claimed.target(), scenario, load).stream())
        .findFirst();
  }

  /**
   * For each round in which all parts are valid, a measurement whose median response time is the
   * sum of theirs.
   */
  List<Measurement> oneAfterTheOther() {
    Map<Integer, List<Measurement>> rounds = new TreeMap<>();
    parts.forEach(
        part ->
            part.valid()
                .forEach(
                    one -> rounds.computeIfAbsent(one.round(), _ -> new ArrayList<>()).add(one)));
    return rounds.values().stream()
        .filter(all -> all.size() == parts.size())
        .map(Parts::sum)
        .toList();
  }

  /** Median of the slowest part, over the rounds; empty when no part has one. */
  Optional<Double> slowestNanos() {
    return parts.stream()
        .flatMap(part -> part.spread(Metric.RESPONSE_P50_NS).stream())
        .map(spread -> spread.median())
        .max(Double::compare);
  }

  private static Measurement sum(List<Measurement> parts) {
    Measurement first = parts.getFirst();
    long nanos =
        parts.stream()
            .flatMap(part -> Metric.RESPONSE_P50_NS.in(part).stream())
            .mapToLong(Math::round)
            .sum();
    return new Measurement(
        first.target(),
        first.scenario(),
        first.load(),
        first.round(),
        first.slot(),
        MeasurementStatus.OK,
        Optional.empty(),
        Map.of(),
        Map.of(LatencyKind.RESPONSE, new Latency(1, nanos, nanos, nanos, nanos, nanos)),
        Optional.empty(),
        List.of());
  }
}
