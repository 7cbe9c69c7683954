package io.catalogbench.harness.advice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which store and which life would pay for what a log holds, by the time that requests take.
 *
 * @param lives one replay for each tier, the shortest life first
 * @param meanBytes of answers that could be cached
 * @param offers every store with every life; none where no costs are known
 */
public record LogAdvice(List<LifeReplay> lives, double meanBytes, List<Offer> offers) {

  /** A longer life must save so much more than a shorter one, being staler. */
  static final double WORTH = 0.05;

  /**
   * A store with a life.
   *
   * @param netNanos what the whole log would have been answered sooner, less what the store takes
   */
  public record Offer(StoreCosts.Store store, LifeReplay life, Bounds costNanos, Bounds netNanos) {

    static Offer of(StoreCosts.Store store, LifeReplay life) {
      Bounds cost =
          store.hitNanos().times(life.hits()).plus(store.missNanos().times(life.misses()));
      return new Offer(store, life, cost, life.savedNanos().minus(cost));
    }

    /** Whether it saves more than it takes; absent where the doubt is too large to say. */
    public Optional<Boolean> pays() {
      if (netNanos.low() > 0) {
        return Optional.of(true);
      }
      return netNanos.high() <= 0 ? Optional.of(false) : Optional.empty();
    }
  }

  public LogAdvice {
    lives = List.copyOf(lives);
    offers = List.copyOf(offers);
  }

  /** The mean size of what could be cached; none where nothing could. */
  public static double meanBytes(RequestLog log) {
    return log.requests().stream()
        .filter(RequestLog.Request::cacheable)
        .mapToLong(RequestLog.Request::bytes)
        .average()
        .orElse(0);
  }

  /** Replays a log under each life, and holds what it saves against each store's cost. */
  public static LogAdvice of(RequestLog log, List<Duration> lives, Optional<StoreCosts> costs) {
    List<LifeReplay> replays = lives.stream().map(life -> LifeReplay.of(log, life)).toList();
    List<Offer> offers = new ArrayList<>();
    for (StoreCosts.Store store : costs.map(StoreCosts::stores).orElse(List.of())) {
      replays.forEach(replay -> offers.add(Offer.of(store, replay)));
    }
    return new LogAdvice(replays, meanBytes(log), offers);
  }

  /**
   * Of what surely pays, the store that is left with the most, with the shortest life that is left
   * with nearly as much; absent where nothing surely pays.
   */
  public Optional<Offer> best() {
    Optional<Offer> most =
        offers.stream()
            .filter(offer -> offer.netNanos().low() > 0)
            .max(Comparator.comparingDouble(offer -> offer.netNanos().middle()));
    return most.flatMap(
        best ->
            offers.stream()
                .filter(offer -> offer.store().equals(best.store()))
                .filter(offer -> offer.netNanos().low() > 0)
                .filter(
                    offer -> offer.netNanos().middle() >= (1 - WORTH) * best.netNanos().middle())
                .min(Comparator.comparing(offer -> offer.life().life())));
  }

  /** Other stores that pay with that life, and whose doubt reaches into that of the best. */
  public List<String> asGood(Offer best) {
    return offers.stream()
        .filter(offer -> offer.life().equals(best.life()) && !offer.store().equals(best.store()))
        .filter(offer -> offer.netNanos().high() >= best.netNanos().low())
        .filter(offer -> offer.pays().equals(Optional.of(true)))
        .map(offer -> offer.store().name())
        .toList();
  }
}
