package io.catalogbench.harness.result;

import java.util.Optional;

/**
 * A figure somebody documented, and what was measured. Ratios are slow ÷ fast, as documented.
 *
 * @param subject what is claimed
 * @param source the document that claims it
 * @param figures as they are documented, with their units
 * @param documented the least documented ratio; 1 where only the direction is documented
 * @param measured the ratio here
 * @param low lower bound of what was measured
 * @param high upper bound of what was measured
 * @param where the scenario that it was held against
 * @param metric what of it; empty where {@code where} says it
 * @param slow who is to be slower there, and what it took
 * @param fast who is to be faster there, and what it took
 * @param reason why the verdict is what it is
 */
public record Claim(
    String id,
    ClaimVerdict verdict,
    String subject,
    String source,
    String figures,
    double documented,
    Optional<Double> measured,
    Optional<Double> low,
    Optional<Double> high,
    String where,
    Optional<Metric> metric,
    Side slow,
    Side fast,
    String reason) {

  /** Whether there are figures of ours beside the documented ones, decided or not. */
  public boolean compared() {
    return verdict.decided() || measured.isPresent();
  }

  /** The same with another reason. */
  public Claim because(String other) {
    return new Claim(
        id,
        verdict,
        subject,
        source,
        figures,
        documented,
        measured,
        low,
        high,
        where,
        metric,
        slow,
        fast,
        other);
  }

  /**
   * One side of a documented ratio, with the geometric mean of the rounds that both sides have, so
   * that the ratio is that of the two.
   */
  public record Side(String target, Optional<Value> value) {}
}
