package io.catalogbench.bench.serialization.wiring;

/** What becomes of a request before it reaches its handler. */
public enum Decision {
  ALLOWED,
  /** No valid token. */
  UNAUTHORIZED,
  /** A valid token without the role. */
  FORBIDDEN
}
