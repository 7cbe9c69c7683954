package io.catalogbench.bench.serialization.wiring;

/** Decides on a request. */
@FunctionalInterface
public interface Access {

  /** What becomes of a request with this bearer token at this moment. */
  Decision decide(String token, long nowSeconds);
}
