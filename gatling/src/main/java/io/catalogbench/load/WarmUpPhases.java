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

  /** A moment of a warm-up. */
  sealed interface Phase {}

  /** Requests of the scenario of that number are sent. */
  record Slice(int scenario) implements Phase {}

  /** Nothing is sent for that long. */
  record Pause(long nanos) implements Phase {}

  /** The warm-up is over. */
  record Over() implements Phase {}

  /** What happens {@code nanos} after the start. */
  Phase at(long nanos) {
    if (nanos >= lengthNanos) {
      return new Over();
    }
    long inRound = nanos % roundNanos;
    return inRound < burstNanos
        ? new Slice((int) (inRound / sliceNanos))
        : new Pause(roundNanos - inRound);
  }
}
