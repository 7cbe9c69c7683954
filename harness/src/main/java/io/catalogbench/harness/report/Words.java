package io.catalogbench.harness.report;

import io.catalogbench.contract.load.LoadScenario;
import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
      case SQL_PER_REQUEST -> "SQL statements per request";
      case REDIS_PER_REQUEST -> "Redis commands per request";
      case HIT_RATIO -> "Cache hits";
      case STARTUP_MS -> "Start-up";
      case ERROR_RATIO -> "Errors";
      case THREADS -> "Threads";
      case GC_COUNT -> "Garbage collections";
      case GC_MS -> "Time in garbage collection";
      case GENERATOR_CPU_RATIO -> "CPU of the generator";
      case ACHIEVED_RATIO -> "Achieved of the offered rate";
      case RESPONSE_P50_NS -> "Response p50";
      case RESPONSE_P99_NS -> "Response p99";
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
    return comparison
        .ratio()
        .map(
            ratio ->
                Figures.ratio(ratio)
                    + comparison
                        .low()
                        .flatMap(
                            low ->
                                comparison
                                    .high()
                                    .map(
                                        high ->
                                            " [%s to %s]"
                                                .formatted(
                                                    Figures.digits(low), Figures.digits(high))))
                        .orElse(""));
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

  /** What a scenario exercises; empty for one that the contract doesn't know. */
  static String description(String scenario) {
    return LoadScenario.named(scenario).map(LoadScenario::description).orElse("");
  }
}
