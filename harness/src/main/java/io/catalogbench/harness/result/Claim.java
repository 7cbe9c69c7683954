package io.catalogbench.harness.result;

import java.util.Optional;

/**
 * A figure somebody documented, and what was measured.
 *
 * @param documented the figure as documented
 * @param measured the same figure here
 * @param low lower bound of what was measured
 * @param high upper bound of what was measured
 */
public record Claim(
    String id,
    String verdict,
    double documented,
    Optional<Double> measured,
    Optional<Double> low,
    Optional<Double> high) {}
