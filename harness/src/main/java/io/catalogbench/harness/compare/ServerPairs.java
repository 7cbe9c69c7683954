package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.stats.Estimate;
import io.catalogbench.harness.stats.PairedMean;
import java.util.Optional;

/** How much less of something one side needs than another, in its own unit, round by round. */
public final class ServerPairs {

  private ServerPairs() {}

  /**
   * A difference.
   *
   * @param concludes false with too few rounds for a conclusion
   */
  public record Saved(Estimate estimate, int pairs, boolean concludes) {}

  /** What {@code less} saves against {@code more}; absent without a round that has both. */
  public static Optional<Saved> saved(Cell more, Cell less, Metric metric) {
    double[] differences = Pairs.differences(less.measurements(), more.measurements(), metric);
    return differences.length == 0
        ? Optional.empty()
        : Optional.of(
            new Saved(
                PairedMean.of(differences, Judge.CONFIDENCE),
                differences.length,
                differences.length >= Judge.FEWEST_PAIRS));
  }
}
