package io.catalogbench.cache;

import io.catalogbench.contract.cache.CacheKey;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;

/** The loads of this process that others may join. */
final class Flights {

  private static final int STRIPES = 256;

  private final ConcurrentHashMap<CacheKey, Flight> byKey = new ConcurrentHashMap<>();
  private final AtomicLongArray landings = new AtomicLongArray(STRIPES);

  /**
   * The flight to join when one runs whose version is {@code token}; else a new one with that
   * token, which takes the place of one with another version.
   */
  Flight joinOrStart(Flight mine) {
    return byKey.compute(
        mine.key(),
        (_, running) -> running != null && running.token().equals(mine.token()) ? running : mine);
  }

  /** Ends a flight whose value is in the store, or is not going to be. */
  void land(Flight flight) {
    landings.incrementAndGet(stripe(flight.key()));
    byKey.remove(flight.key(), flight);
  }

  /**
   * Grows whenever a flight of {@code key} has landed. Who reads the same number before asking the
   * store and after starting a flight knows that none landed in between, so that its miss holds.
   */
  long landings(CacheKey key) {
    return landings.get(stripe(key));
  }

  /** Lets nobody join the flights of {@code scopes} any more. */
  void detach(Collection<String> scopes) {
    Set<String> changed = Set.copyOf(scopes);
    byKey.keySet().removeIf(key -> changed.contains(key.scope()));
  }

  /** Lets nobody join any flight any more. */
  void detachAll() {
    byKey.clear();
  }

  private static int stripe(CacheKey key) {
    return (key.hashCode() & Integer.MAX_VALUE) % STRIPES;
  }
}
