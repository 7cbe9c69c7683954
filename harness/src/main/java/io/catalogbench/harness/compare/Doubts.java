package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Latency;
import io.catalogbench.harness.result.LatencyKind;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Warning;
import io.catalogbench.harness.stats.Spread;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a number tells of the load generator, or of compilers, rather than of the servers. */
final class Doubts {

  /** Code of the doubt about servers that were still compiling. */
  static final String NOT_WARM = "not-warm";

  private static final String ADVICE = "give the plan a longer warm-up, or use a faster machine";

  private static final Warning LIMITED =
      Warning.of(
          "generator-limited",
          "The generator was at its end: more requests may have been possible",
          "compare CPU per request instead");

  private static final Warning SERVICES =
      Warning.of(
          "services-limited",
          "The cores of generator, database and cache were full: the server waited for them",
          "compare CPU per request instead");

  /** Marks a window whose percentiles far out tell of the generator. */
  private static final String GENERATOR_LATE = "generator-late";

  /** A 99th percentile of fewer requests is made by fewer than ten of them. */
  private static final long FEWEST_REQUESTS = 1_000;

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

  /** What they say, in one line. */
  static String messages(List<Warning> doubts) {
    return doubts.stream().map(Warning::message).collect(Collectors.joining("; "));
  }

  /** The doubts about comparing a metric of two cells: any of them forbids a conclusion. */
  static List<Warning> of(Cell base, Cell candidate, Metric metric) {
    return switch (metric) {
      case THROUGHPUT_RPS ->
          Stream.concat(limited(base, candidate).stream(), notWarm(base, candidate).stream())
              .toList();
      case CPU_US_PER_REQUEST, ALLOC_BYTES_PER_REQUEST -> notWarm(base, candidate);
      case SLO_RATE_RPS -> base.bound().or(candidate::bound).map(List::of).orElse(List.of());
      case RESPONSE_P50_NS -> ofResponses(base, candidate, Latency::p50Nanos);
      case RESPONSE_P99_NS ->
          Stream.concat(
                  fewRequests(base, candidate).stream(),
                  ofResponses(base, candidate, Latency::p99Nanos).stream())
              .toList();
      default -> List.of();
    };
  }

  /**
   * A rate tells of the server only where nothing else was at its end: neither the generator, alone
   * or by the floor's rate, nor the cores that it shares with database and cache.
   */
  private static Optional<Warning> limited(Cell base, Cell candidate) {
    List<Cell> sides = List.of(base, candidate);
    if (sides.stream().anyMatch(cell -> cell.generatorLimited() || mostly(cell, LIMITED.code()))) {
      return Optional.of(LIMITED);
    }
    return sides.stream().anyMatch(cell -> mostly(cell, SERVICES.code()))
        ? Optional.of(SERVICES)
        : Optional.empty();
  }

  /** Whether more than half of the valid windows of a cell have that warning. */
  private static boolean mostly(Cell cell, String code) {
    List<Measurement> valid = cell.valid();
    return valid.stream().filter(one -> warned(one, code)).count() * 2 > valid.size();
  }

  private static boolean warned(Measurement measurement, String code) {
    return measurement.warnings().stream().anyMatch(warning -> warning.code().equals(code));
  }

  /**
   * Whether the value of a metric counts: not where the generator itself was so late that a
   * percentile far out tells of it. A median of the same window may still be used.
   */
  static boolean counts(Measurement measurement, Metric metric) {
    return measurement.ok()
        && !(metric == Metric.RESPONSE_P99_NS && warned(measurement, GENERATOR_LATE));
  }

  private static Optional<Warning> fewRequests(Cell base, Cell candidate) {
    return Stream.of(base, candidate)
        .flatMap(cell -> cell.spread(LatencyKind.RESPONSE, Latency::count).stream())
        .map(count -> Math.round(count.median()))
        .filter(count -> count < FEWEST_REQUESTS)
        .findFirst()
        .map(
            count ->
                Warning.of(
                    "few-requests",
                    "A window has %,d requests: its 99th percentile is made by %,d of them"
                        .formatted(count, Math.max(1, Math.ceilDiv(count, 100))),
                    "measure longer windows or a higher rate: %,d requests"
                        .formatted(FEWEST_REQUESTS)));
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

  private static List<Warning> lag(Cell base, Cell candidate, ToLongFunction<Latency> percentile) {
    return mostlyLag(base, percentile) || mostlyLag(candidate, percentile)
        ? List.of(MOSTLY_LAG)
        : List.of();
  }

  private static boolean mostlyLag(Cell cell, ToLongFunction<Latency> percentile) {
    Optional<Spread> response = cell.spread(LatencyKind.RESPONSE, percentile);
    Optional<Spread> lag =
        cell.spread(LatencyKind.LATENESS, percentile)
            .or(() -> cell.spread(LatencyKind.LAG, percentile)); // all that older runs tell
    return response.isPresent()
        && lag.isPresent()
        && lag.get().median() * 2 >= response.get().median();
  }
}
