package io.catalogbench.harness.result;

import java.util.List;
import java.util.Optional;

/**
 * One metric of a candidate against the baseline, paired by round.
 *
 * @param load under which both were measured; absent for micro benchmarks
 * @param ratio candidate ÷ baseline, geometric mean over the pairs
 * @param low lower bound of the ratio's interval
 * @param high upper bound of the ratio's interval
 * @param confidence what the interval covers, 0.90 for ninety percent
 * @param margin the relative difference that matters
 * @param pairs how many rounds both sides are valid in
 * @param mde the relative difference beyond which these pairs would have found it
 * @param pairsNeeded how many pairs are needed for a verdict
 */
public record Comparison(
    String scenario,
    Optional<Load> load,
    Metric metric,
    String baseline,
    String candidate,
    Optional<Double> ratio,
    Optional<Double> low,
    Optional<Double> high,
    double confidence,
    double margin,
    int pairs,
    Optional<Double> mde,
    Optional<Integer> pairsNeeded,
    Verdict verdict,
    List<Warning> warnings) {

  public Comparison {
    warnings = List.copyOf(warnings);
  }
}
