package io.catalogbench.cache;

import java.time.Duration;

/** The contract for stores that have no clock but the real one. */
interface RealTimeContract extends CacheStoreContract {

  @Override
  default void pass(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
