package io.catalogbench.harness.result;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Percentiles of one latency in one measurement, in nanoseconds. */
public record Latency(
    long count,
    @JsonProperty("p50") long p50Nanos,
    @JsonProperty("p90") long p90Nanos,
    @JsonProperty("p99") long p99Nanos,
    @JsonProperty("p999") long p999Nanos,
    @JsonProperty("max") long maxNanos) {

  public Latency {
    if (count < 1) {
      throw new IllegalArgumentException("A latency needs a request, leave it out when none was");
    }
    if (p50Nanos > p90Nanos
        || p90Nanos > p99Nanos
        || p99Nanos > p999Nanos
        || p999Nanos > maxNanos) {
      throw new IllegalArgumentException("Percentiles must not fall");
    }
  }
}
