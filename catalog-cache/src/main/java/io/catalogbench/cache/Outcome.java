package io.catalogbench.cache;

import java.util.concurrent.CompletableFuture;

/** What a request has to do for its value. */
public sealed interface Outcome permits Hit, Outcome.Join, Outcome.Load {

  /**
   * Another request loads the value.
   *
   * @param result ends with its value or its failure, on its thread
   */
  record Join(CompletableFuture<byte[]> result) implements Outcome {}

  /**
   * This request must load the value.
   *
   * @param loading must be told the value or the failure, or those who join wait for ever
   */
  record Load(Loading loading) implements Outcome {}
}
