package io.catalogbench.harness.report;

import io.catalogbench.contract.load.LoadScenario;
import io.catalogbench.harness.result.ClaimVerdict;
import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.SuiteCell;
import io.catalogbench.harness.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What things are called in front of a reader who has not read the code. */
final class Words {

  private Words() {}

  static String name(Metric metric) {
    return switch (metric) {
      case THROUGHPUT_RPS -> "Throughput";
      case CPU_US_PER_REQUEST -> "CPU per request";
      case ALLOC_BYTES_PER_REQUEST -> "Allocation per request";
      case RSS_BYTES -> "Memory (RSS)";
      case CONNECTION_BYTES -> "Memory per connection";
      case REST_RSS_BYTES -> "Memory at rest (RSS)";
      case CONNECTIONS -> "Open connections";
      case DATABASE_CONNECTIONS -> "Database connections needed";
      case SQL_PER_REQUEST -> "SQL statements per request";
      case REDIS_PER_REQUEST -> "Redis commands per request";
      case HIT_RATIO -> "Cache hits";
      case STARTUP_MS -> "Start-up";
      case ERROR_RATIO -> "Errors";
      case THREADS -> "Threads";
      case GC_COUNT -> "Garbage collections";
      case GC_MS -> "Time in garbage collection";
      case GENERATOR_CPU_RATIO -> "CPU of the generator";
      case COMPILER_RATIO -> "CPU for compiling";
      case CORE_STEP_NS -> "Step of work on the core that was measured";
      case CORE_DISTANCE_NS -> "Round trip between that core and the generator's";
      case ACHIEVED_RATIO -> "Achieved of the offered rate";
      case WINDOW_MS -> "Time measured";
      case SLO_RATE_RPS -> "Highest rate within the limit";
      case RECOVERY_MS -> "Time to recover";
      case FAILED_REQUESTS -> "Failed requests";
      case RESPONSE_P50_NS -> "Response p50";
      case RESPONSE_P99_NS -> "Response p99";
      case TIME_NS_PER_OP -> "Time per operation";
      case ALLOC_BYTES_PER_OP -> "Allocation per operation";
    };
  }

  static String name(Verdict verdict) {
    return switch (verdict) {
      case REGRESSED -> "worse";
      case IMPROVED -> "better";
      case SAME -> "same";
      case SMALL_CHANGE -> "small change";
      case INCONCLUSIVE -> "inconclusive";
      case INVALID -> "not measured";
    };
  }

  /** The ratio of a comparison with its interval. */
  static Optional<String> ratio(Comparison comparison) {
    return ratio(comparison.ratio(), comparison.low(), comparison.high());
  }

  /** A ratio with its interval, as far as they are known. */
  static Optional<String> ratio(
      Optional<Double> ratio, Optional<Double> low, Optional<Double> high) {
    return ranged(ratio, low, high).map(Ranged::toString);
  }

  /** The ratio of a comparison and its interval. */
  static Optional<Ranged> ranged(Comparison comparison) {
    return ranged(comparison.ratio(), comparison.low(), comparison.high());
  }

  private static Optional<Ranged> ranged(
      Optional<Double> ratio, Optional<Double> low, Optional<Double> high) {
    String interval =
        low.flatMap(
                from ->
                    high.map(to -> "%s to %s".formatted(Figures.digits(from), Figures.digits(to))))
            .orElse("");
    return ratio.map(value -> new Ranged(Figures.ratio(value), interval));
  }

  /** The verdict of a comparison, with what is missing for one. */
  static String verdict(Comparison comparison) {
    String name = name(comparison.verdict());
    if (comparison.verdict() != Verdict.INCONCLUSIVE) {
      return name;
    }
    List<String> why = new ArrayList<>();
    comparison.warnings().forEach(warning -> why.add(warning.code().replace('-', ' ')));
    comparison
        .pairsNeeded()
        .map(needed -> "needs %d pairs, has %d".formatted(needed, comparison.pairs()))
        .ifPresent(why::add);
    return why.isEmpty() ? name : name + ": " + String.join(", ", why);
  }

  /** What one operation of cells gets through that do the same work. */
  static String work(List<SuiteCell> cells) {
    return cells.stream()
        .filter(cell -> cell.bytes() > 0)
        .findFirst()
        .map(
            cell ->
                "%s, %s bytes"
                    .formatted(
                        cell.objects() == 1
                            ? "one object"
                            : Figures.digits((double) cell.objects()) + " objects",
                        Figures.digits(cell.bytes())))
        .orElse("");
  }

  static String claim(ClaimVerdict verdict) {
    return switch (verdict) {
      case REPRODUCED -> "reproduced";
      case WEAKER -> "weaker";
      case NOT_REPRODUCED -> "not reproduced";
      case REVERSED -> "reversed";
      case NOT_COMPARABLE -> "not comparable";
      case NOT_MEASURED -> "not measured";
    };
  }

  /** A text as a sentence begins. */
  static String capitalized(String text) {
    return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Which measurement it is. */
  static String place(Measurement measurement) {
    return Stream.of(
            Stream.of(measurement.scenario(), measurement.target()),
            measurement.load().map(Load::toString).stream(),
            Stream.of("round " + measurement.round()))
        .flatMap(words -> words)
        .collect(Collectors.joining(", "));
  }

  /** What a scenario exercises; empty for one that the contract doesn't know. */
  static String description(String scenario) {
    return LoadScenario.named(scenario).map(LoadScenario::description).orElse("");
  }
}
