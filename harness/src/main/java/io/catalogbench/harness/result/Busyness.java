package io.catalogbench.harness.result;

import java.time.Instant;
import java.util.Optional;

/**
 * How busy a machine was at a moment.
 *
 * @param when {@code before}, {@code after}, or a round
 * @param loadAverage of the last minute, where the system tells
 * @param stolenRatio share of CPU time taken by other guests since the last look, 0 to 1
 * @param speedSpread how much longer work took than on a core of its own, from 0; older runs tell
 *     how much longer it took when it was slow than when it was fast, or nothing
 * @param loadNanos how long a load within 4 MiB took; older runs do not tell
 */
public record Busyness(
    String when,
    Instant at,
    Optional<Double> loadAverage,
    Optional<Double> stolenRatio,
    Optional<Double> speedSpread,
    Optional<Double> loadNanos) {}
