package io.catalogbench.micronaut.cache;

import java.util.concurrent.CompletionStage;

/** Caches what is asked for most. */
public interface WarmUp {

  /** Reads it; tells how many values are cached then. */
  CompletionStage<Integer> warmUp();
}
