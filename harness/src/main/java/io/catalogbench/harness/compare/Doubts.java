package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Latency;
import io.catalogbench.harness.result.LatencyKind;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Warning;
import io.catalogbench.harness.stats.Spread;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Where a number tells of the load generator, or of compilers, rather than of the servers. */
final class Doubts {

  /** Code of the doubt about servers that were still compiling. */
  static final String NOT_WARM = "not-warm";

  private static final String ADVICE = "give the plan a longer warm-up, or use a faster machine";

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

  /**
   * Above this share of a server's CPU time in its compilers a number tells of them, and of code
   * that they have not come to yet, by more than the margins that verdicts are about.
   */
  private static final double MAX_COMPILER_RATIO = 0.1;

  private Doubts() {}

  /** The doubts about comparing a metric of two cells: any of them forbids a conclusion. */
  static List<Warning> of(Cell base, Cell candidate, Metric metric) {
    return switch (metric) {
      case THROUGHPUT_RPS ->
          Stream.concat(
                  base.generatorLimited() || candidate.generatorLimited()
                      ? Stream.of(LIMITED)
                      : Stream.empty(),
                  notWarm(base, candidate).stream())
              .toList();
      case CPU_US_PER_REQUEST, ALLOC_BYTES_PER_REQUEST -> notWarm(base, candidate);
      case SLO_RATE_RPS -> bound(base).or(() -> bound(candidate)).map(List::of).orElse(List.of());
      case RESPONSE_P50_NS -> ofResponses(base, candidate, Latency::p50Nanos);
      case RESPONSE_P99_NS -> ofResponses(base, candidate, Latency::p99Nanos);
      default -> List.of();
    };
  }

  private static List<Warning> notWarm(Cell base, Cell candidate) {
    double worst = Math.max(compilerRatio(base), compilerRatio(candidate));
    return worst <= MAX_COMPILER_RATIO
        ? List.of()
        : List.of(
            Warning.of(
                NOT_WARM,
                String.format(
                    Locale.ROOT,
                    "%.0f %% of a server's CPU time went into compiling it",
                    worst * 100),
                ADVICE));
  }

  private static List<Warning> ofResponses(
      Cell base, Cell candidate, ToLongFunction<Latency> percentile) {
    return Stream.concat(
            lag(base, candidate, percentile).stream(), compilingShows(base, candidate).stream())
        .toList();
  }

  /** Answers that wait for others long enough are as late whether the server is warm or not. */
  private static Optional<Warning> compilingShows(Cell base, Cell candidate) {
    double worst = Math.max(compilingShare(base), compilingShare(candidate));
    return worst <= MAX_COMPILER_RATIO
        ? Optional.empty()
        : Optional.of(
            Warning.of(
                NOT_WARM,
                String.format(
                    Locale.ROOT,
                    "Compiling took as much CPU time per request as %.0f %% of a response",
                    worst * 100),
                ADVICE));
  }

  /** CPU time that compiling took for each request, over the median response time. */
  private static double compilingShare(Cell cell) {
    Optional<Spread> cpu = cell.spread(Metric.CPU_US_PER_REQUEST);
    Optional<Spread> response = cell.spread(LatencyKind.RESPONSE, Latency::p50Nanos);
    return cpu.isEmpty() || response.isEmpty()
        ? 0
        : compilerRatio(cell) * cpu.get().median() * 1_000 / response.get().median();
  }

  /** The median over the rounds; older runs do not tell. */
  private static double compilerRatio(Cell cell) {
    return cell.spread(Metric.COMPILER_RATIO).map(Spread::median).orElse(0.0);
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
