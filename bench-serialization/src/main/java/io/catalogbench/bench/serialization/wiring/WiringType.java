package io.catalogbench.bench.serialization.wiring;

import java.util.Locale;
import java.util.function.Supplier;

/** Every way to put the chain together. */
public enum WiringType {
  /** The parts are made anew by their constructors for each request, and do all their work. */
  PER_REQUEST(PerRequestChain::new),
  /** The parts are made once, and do all their work for each request. */
  SHARED(SharedChain::new),
  /** The parts are made once, and a verified token is remembered. */
  CACHED(CachedChain::new);

  @SuppressWarnings("ImmutableEnumChecker") // constructors only
  private final Supplier<Access> maker;

  WiringType(Supplier<Access> maker) {
    this.maker = maker;
  }

  /** The name in tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A chain, to be kept and used again. */
  public Access access() {
    return maker.get();
  }
}
