package io.catalogbench.cache;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Several futures as one. */
final class Together {

  private Together() {}

  /** What all end with, in their order; fails when one does. */
  static <T> CompletableFuture<List<T>> all(List<CompletableFuture<T>> futures) {
    return CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new))
        .thenApply(_ -> futures.stream().map(CompletableFuture::join).toList());
  }
}
