package io.catalogbench.harness.result;

import static io.catalogbench.harness.result.Direction.HIGHER_IS_BETTER;
import static io.catalogbench.harness.result.Direction.LOWER_IS_BETTER;
import static io.catalogbench.harness.result.Direction.NEUTRAL;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/** Everything that is counted or compared: its name in files, its unit, which way is better. */
public enum Metric {
  @JsonProperty("throughput_rps")
  THROUGHPUT_RPS("throughput_rps", "1/s", HIGHER_IS_BETTER),
  @JsonProperty("cpu_us_per_request")
  CPU_US_PER_REQUEST("cpu_us_per_request", "us", LOWER_IS_BETTER),
  @JsonProperty("alloc_bytes_per_request")
  ALLOC_BYTES_PER_REQUEST("alloc_bytes_per_request", "B", LOWER_IS_BETTER),
  @JsonProperty("rss_bytes")
  RSS_BYTES("rss_bytes", "B", LOWER_IS_BETTER),
  /** Resident memory of a server that has answered nothing but that it is ready. */
  @JsonProperty("rest_rss_bytes")
  REST_RSS_BYTES("rest_rss_bytes", "B", LOWER_IS_BETTER),
  /** What the heap, after a collection, and buffers outside of it hold for an idle connection. */
  @JsonProperty("connection_bytes")
  CONNECTION_BYTES("connection_bytes", "B", LOWER_IS_BETTER),
  /** Connections that were answered and stayed open together. */
  @JsonProperty("connections")
  CONNECTIONS("connections", "1", HIGHER_IS_BETTER),
  /** The smallest pool of database connections with which a server does what it can. */
  @JsonProperty("database_connections")
  DATABASE_CONNECTIONS("database_connections", "1", LOWER_IS_BETTER),
  @JsonProperty("sql_per_request")
  SQL_PER_REQUEST("sql_per_request", "1", LOWER_IS_BETTER),
  @JsonProperty("redis_per_request")
  REDIS_PER_REQUEST("redis_per_request", "1", LOWER_IS_BETTER),
  @JsonProperty("hit_ratio")
  HIT_RATIO("hit_ratio", "1", HIGHER_IS_BETTER),
  @JsonProperty("startup_ms")
  STARTUP_MS("startup_ms", "ms", LOWER_IS_BETTER),
  @JsonProperty("error_ratio")
  ERROR_RATIO("error_ratio", "1", LOWER_IS_BETTER),
  @JsonProperty("threads")
  THREADS("threads", "1", NEUTRAL),
  @JsonProperty("gc_count")
  GC_COUNT("gc_count", "1", NEUTRAL),
  @JsonProperty("gc_ms")
  GC_MS("gc_ms", "ms", LOWER_IS_BETTER),
  @JsonProperty("generator_cpu_ratio")
  GENERATOR_CPU_RATIO("generator_cpu_ratio", "1", NEUTRAL),
  /** Share of the server's CPU time that went into compiling it. */
  @JsonProperty("compiler_ratio")
  COMPILER_RATIO("compiler_ratio", "1", NEUTRAL),
  /**
   * How long a step of fixed work took meanwhile on the core that was measured, in processor time.
   */
  @JsonProperty("core_step_ns")
  CORE_STEP_NS("core_step_ns", "ns", NEUTRAL),
  /** Round trip of a number between the core that was measured and the generator's. */
  @JsonProperty("core_distance_ns")
  CORE_DISTANCE_NS("core_distance_ns", "ns", NEUTRAL),
  @JsonProperty("achieved_ratio")
  ACHIEVED_RATIO("achieved_ratio", "1", NEUTRAL),
  /** How long was measured. */
  @JsonProperty("window_ms")
  WINDOW_MS("window_ms", "ms", NEUTRAL),
  /** The highest rate at which the 99th percentile of the response time kept to a limit. */
  @JsonProperty("slo_rate_rps")
  SLO_RATE_RPS("slo_rate_rps", "1/s", HIGHER_IS_BETTER),
  /** From the end of an overload until response times were what they had been before it. */
  @JsonProperty("recovery_ms")
  RECOVERY_MS("recovery_ms", "ms", LOWER_IS_BETTER),
  /**
   * Requests that got a bad answer or none: of an overload within the window, of an outage those
   * that were due within it, whenever they ended.
   */
  @JsonProperty("failed_requests")
  FAILED_REQUESTS("failed_requests", "1", LOWER_IS_BETTER),
  /** Median of the response time; taken from {@link Measurement#latency()}. */
  @JsonProperty("response_p50_ns")
  RESPONSE_P50_NS("response_p50_ns", "ns", LOWER_IS_BETTER),
  /** 99th percentile of the response time; taken from {@link Measurement#latency()}. */
  @JsonProperty("response_p99_ns")
  RESPONSE_P99_NS("response_p99_ns", "ns", LOWER_IS_BETTER),
  /** Of one operation of a micro benchmark: the median of a fork's iterations. */
  @JsonProperty("time_ns_per_op")
  TIME_NS_PER_OP("time_ns_per_op", "ns", LOWER_IS_BETTER),
  @JsonProperty("alloc_bytes_per_op")
  ALLOC_BYTES_PER_OP("alloc_bytes_per_op", "B", LOWER_IS_BETTER);

  private final String label;
  private final String unit;
  private final Direction direction;

  Metric(String label, String unit, Direction direction) {
    this.label = label;
    this.unit = unit;
    this.direction = direction;
  }

  /** A value of this metric. */
  public Value of(double value) {
    return new Value(value, unit, direction);
  }

  /** The value a measurement has of this metric, if any. */
  public Optional<Double> in(Measurement measurement) {
    return switch (this) {
      case RESPONSE_P50_NS -> response(measurement).map(latency -> (double) latency.p50Nanos());
      case RESPONSE_P99_NS -> response(measurement).map(latency -> (double) latency.p99Nanos());
      default -> Optional.ofNullable(measurement.metrics().get(this)).map(Value::value);
    };
  }

  private static Optional<Latency> response(Measurement measurement) {
    return Optional.ofNullable(measurement.latency().get(LatencyKind.RESPONSE));
  }

  /** The name in files. */
  public String label() {
    return label;
  }

  /** The unit of its values: {@code 1} for a ratio or a count. */
  public String unit() {
    return unit;
  }

  public Direction direction() {
    return direction;
  }
}
