package io.catalogbench.cache;

/** What a store answers to a read. */
public sealed interface Lookup permits Hit, Lookup.Miss {

  /**
   * Nothing readable is there.
   *
   * @param token what a fill needs
   */
  record Miss(FillToken token) implements Lookup {}
}
