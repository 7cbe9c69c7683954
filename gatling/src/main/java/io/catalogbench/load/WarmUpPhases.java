package io.catalogbench.load;

import io.catalogbench.load.file.WarmUp;

/** What a warm-up does when: bursts, each a slice per scenario, with pauses between them. */
final class WarmUpPhases {

  private final int scenarios;
  private final long sliceNanos;
  private final long burstNanos;
  private final long roundNanos;
  private final long lengthNanos;

  WarmUpPhases(WarmUp warmUp) {
    this.scenarios = warmUp.scenarios().size();
    this.sliceNanos = warmUp.sending().toNanos() / warmUp.bursts() / scenarios;
    this.burstNanos = sliceNanos * scenarios;
    this.roundNanos = burstNanos + warmUp.pause().toNanos();
    this.lengthNanos = roundNanos * warmUp.bursts() - warmUp.pause().toNanos();
  }

  /** What happens {@code nanos} after the start. */
  Unmeasured.Phase at(long nanos) {
    if (nanos >= lengthNanos) {
      return new Unmeasured.Over();
    }
    long inRound = nanos % roundNanos;
    return inRound < burstNanos
        ? new Unmeasured.Slice((int) (inRound / sliceNanos))
        : new Unmeasured.Pause(roundNanos - inRound);
  }
}
