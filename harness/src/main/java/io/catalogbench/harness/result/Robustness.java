package io.catalogbench.harness.result;

import java.util.List;

/** What each of those that are measured makes of difficult input. */
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
    BROKEN,
    /** Equal things have one key, different things have two. */
    SAFE,
    /** One thing has two keys: work is done twice. */
    WASTEFUL,
    /** Two things share a key: one gets the other's answer. */
    UNSAFE,
    /** It cannot happen to this one. */
    IMPOSSIBLE
  }

  /** One subject and one probe. */
  public record Behaviour(String codec, String probe, Kind kind, String detail) {}

  public Robustness {
    behaviours = List.copyOf(behaviours);
  }
}
