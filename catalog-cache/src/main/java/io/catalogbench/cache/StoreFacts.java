package io.catalogbench.cache;

import java.util.OptionalLong;

/**
 * What a store can tell of itself; empty where it does not know.
 *
 * @param entries values and what belongs to them; in Redis all keys of its database
 * @param bytes memory that they take; in Redis all that it uses
 * @param clients connections of all who use the store
 */
public record StoreFacts(OptionalLong entries, OptionalLong bytes, OptionalLong clients) {

  static final StoreFacts NOTHING =
      new StoreFacts(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
}
