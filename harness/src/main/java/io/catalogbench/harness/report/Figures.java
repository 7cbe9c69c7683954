package io.catalogbench.harness.report;

import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers as people read them: three significant digits, a unit near to their size. */
final class Figures {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Figures() {}

  /** A value of a metric with its unit. */
  static String of(Metric metric, double value) {
    return switch (metric) {
      case THROUGHPUT_RPS, SLO_RATE_RPS -> digits(value) + " /s";
      case CPU_US_PER_REQUEST -> nanos(value * 1e3);
      case ALLOC_BYTES_PER_REQUEST,
          RSS_BYTES,
          REST_RSS_BYTES,
          CONNECTION_BYTES,
          ALLOC_BYTES_PER_OP ->
          bytes(value);
      case STARTUP_MS, GC_MS, WINDOW_MS, RECOVERY_MS -> nanos(value * 1e6);
      case RESPONSE_P50_NS, RESPONSE_P99_NS, TIME_NS_PER_OP, CORE_STEP_NS, CORE_DISTANCE_NS ->
          nanos(value);
      case ERROR_RATIO, HIT_RATIO, GENERATOR_CPU_RATIO, COMPILER_RATIO, ACHIEVED_RATIO ->
          percent(value);
      case CONNECTIONS,
          DATABASE_CONNECTIONS,
          SQL_PER_REQUEST,
          REDIS_PER_REQUEST,
          THREADS,
          GC_COUNT,
          FAILED_REQUESTS ->
          digits(value);
    };
  }

  /** A value in its own unit. */
  static String of(Value value) {
    return switch (value.unit()) {
      case "ns" -> nanos(value.value());
      case "us" -> nanos(value.value() * 1e3);
      case "ms" -> nanos(value.value() * 1e6);
      case "B" -> bytes(value.value());
      case "1/s" -> digits(value.value()) + " /s";
      case "%" -> digits(value.value()) + " %";
      default -> digits(value.value());
    };
  }

  /** A duration given in nanoseconds. */
  static String nanos(double nanos) {
    double size = Math.abs(nanos);
    if (size == 0) {
      return "0 ms";
    }
    if (size < 1e3) {
      return digits(nanos) + " ns";
    }
    if (size < 1e6) {
      return digits(nanos / 1e3) + " µs";
    }
    if (size < 1e9) {
      return digits(nanos / 1e6) + " ms";
    }
    return digits(nanos / 1e9) + " s";
  }

  /** An amount of memory. */
  static String bytes(double bytes) {
    if (bytes > 0 && bytes < 0.01) {
      return "< 0.01 B";
    }
    if (bytes < 10_000) {
      return digits(bytes) + " B";
    }
    if (bytes < 1 << 20) {
      return digits(bytes / (1 << 10)) + " KiB";
    }
    if (bytes < 1 << 30) {
      return digits(bytes / (1 << 20)) + " MiB";
    }
    return digits(bytes / (1 << 30)) + " GiB";
  }

  /** A share, 1 for all. */
  static String percent(double share) {
    return digits(share * 100) + " %";
  }

  /** A ratio: {@code 0.62×}. */
  static String ratio(double ratio) {
    return digits(ratio) + "×";
  }

  /**
   * Three significant digits, thousands set apart, no exponent; fewer below a tenth, where zeros
   * are most of the number.
   */
  static String digits(double value) {
    double size = Math.abs(value);
    if (size >= 1000) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    if (size >= 100 || value == Math.rint(value)) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    if (size >= 10) {
      return String.format(Locale.ROOT, "%.1f", value);
    }
    return size >= 0.1
        ? String.format(Locale.ROOT, "%.2f", value)
        : new BigDecimal(value)
            .round(new MathContext(size < 0.001 ? 1 : 2))
            .stripTrailingZeros()
            .toPlainString();
  }

  static String minute(Instant instant) {
    return MINUTE.format(instant);
  }

  static String duration(Duration duration) {
    return duration.toMinutes() > 0
        ? "%d min %d s".formatted(duration.toMinutes(), duration.toSecondsPart())
        : "%d s".formatted(duration.toSeconds());
  }
}
