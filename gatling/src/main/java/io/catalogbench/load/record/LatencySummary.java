package io.catalogbench.load.record;

import org.HdrHistogram.Histogram;

/**
 * A distribution in six numbers; all but the count in nanoseconds. A percentile is the smallest
 * recorded value that at least that share of all values does not exceed, within 0.1 %.
 */
public record LatencySummary(long count, long p50, long p90, long p99, long p999, long max) {

  static LatencySummary of(Histogram histogram) {
    return new LatencySummary(
        histogram.getTotalCount(),
        histogram.getValueAtPercentile(50),
        histogram.getValueAtPercentile(90),
        histogram.getValueAtPercentile(99),
        histogram.getValueAtPercentile(99.9),
        histogram.getMaxValue());
  }
}
