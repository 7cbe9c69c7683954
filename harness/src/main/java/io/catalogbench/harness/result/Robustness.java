package io.catalogbench.harness.result;

import java.util.List;

/** What each codec makes of difficult input. */
public record Robustness(List<Behaviour> behaviours) {

  /** What kind of thing happened. */
  public enum Kind {
    /** It came back as it was. */
    EXACT,
    /** The library said that it does not take this. */
    REFUSED,
    /** Something was read or written; whether that is right depends on what one wants. */
    ACCEPTED,
    /** A value came back as another one. */
    CHANGED,
    /** It failed in a way that the library does not intend. */
    BROKEN
  }

  /** One codec and one probe. */
  public record Behaviour(String codec, String probe, Kind kind, String detail) {}

  public Robustness {
    behaviours = List.copyOf(behaviours);
  }
}
