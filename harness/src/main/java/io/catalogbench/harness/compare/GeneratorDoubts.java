package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Latency;
import io.catalogbench.harness.result.LatencyKind;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Warning;
import io.catalogbench.harness.stats.Spread;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Where a number tells of the load generator rather than of the servers. */
final class GeneratorDoubts {

  private static final Warning LIMITED =
      Warning.of(
          "generator-limited",
          "The floor target is hardly faster: this is the generator's limit",
          "compare CPU per request instead");

  private static final Warning MOSTLY_LAG =
      Warning.of(
          "mostly-lag",
          "At least half of this is the generator's own lateness",
          "lower the rate, or give the generator a core of its own");

  private GeneratorDoubts() {}

  /** The doubts about comparing a metric of two cells: any of them forbids a conclusion. */
  static List<Warning> of(Cell base, Cell candidate, Metric metric) {
    return switch (metric) {
      case THROUGHPUT_RPS ->
          base.generatorLimited() || candidate.generatorLimited() ? List.of(LIMITED) : List.of();
      case SLO_RATE_RPS -> bound(base).or(() -> bound(candidate)).map(List::of).orElse(List.of());
      case RESPONSE_P50_NS -> lag(base, candidate, Latency::p50Nanos);
      case RESPONSE_P99_NS -> lag(base, candidate, Latency::p99Nanos);
      default -> List.of();
    };
  }

  /** A ladder that did not end at the server's own knee tells no more than a lower bound. */
  private static Optional<Warning> bound(Cell cell) {
    return cell.valid().stream().flatMap(one -> one.warnings().stream()).findFirst();
  }

  private static List<Warning> lag(Cell base, Cell candidate, ToLongFunction<Latency> percentile) {
    return mostlyLag(base, percentile) || mostlyLag(candidate, percentile)
        ? List.of(MOSTLY_LAG)
        : List.of();
  }

  private static boolean mostlyLag(Cell cell, ToLongFunction<Latency> percentile) {
    Optional<Spread> response = cell.spread(LatencyKind.RESPONSE, percentile);
    Optional<Spread> lag = cell.spread(LatencyKind.LAG, percentile);
    return response.isPresent()
        && lag.isPresent()
        && lag.get().median() * 2 >= response.get().median();
  }
}
