package io.catalogbench.spring.cache;

/** Caches what is asked for most. */
public interface WarmUp {

  /** Reads it; tells how many values are cached then. */
  int warmUp();
}
