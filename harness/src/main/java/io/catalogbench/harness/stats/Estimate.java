package io.catalogbench.harness.stats;

import java.util.List;
import java.util.Optional;

/**
 * A quantity as well as it is known.
 *
 * @param center the most plausible value
 * @param interval where it lies; absent when the numbers don't tell
 * @param caveats what to keep in mind
 */
public record Estimate(double center, Optional<Interval> interval, List<Caveat> caveats) {

  public Estimate {
    if (!Double.isFinite(center)) {
      throw new IllegalArgumentException("An estimate is a finite number: " + center);
    }
    caveats = List.copyOf(caveats);
  }
}
