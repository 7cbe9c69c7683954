package io.catalogbench.bench.serialization.codec;

/** Out or in. */
public enum Direction {
  /** Object to JSON. */
  WRITE,
  /** JSON to object. */
  READ
}
