package io.catalogbench.harness.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Examples small enough to be worked out by hand. */
class LogAdviceTest {

  private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final List<RequestLog.Request> requests = new ArrayList<>();

  /**
   * Made at 0 s, found at 10 and 59, past its life at 60, which makes it anew, found at 90: 3 hits
   * of 5.
   */
  @Test
  void aValueLivesFromWhenItWasMade() {
    for (int second : new int[] {0, 10, 59, 60, 90}) {
      get(second, "/api/products/7", 5, 300);
    }
    LifeReplay replay = replay(MINUTE);
    assertThat(replay.cacheable()).isEqualTo(5);
    assertThat(replay.hits()).isEqualTo(new Bounds(3, 3));
    assertThat(replay.hitRatio().low()).isCloseTo(0.6, within(1e-9));
    assertThat(replay.whole()).isTrue();
    assertThat(replay.mostBytes()).isEqualTo(300);
    assertThat(replay(Duration.ofMinutes(10)).hits()).isEqualTo(new Bounds(4, 4));
    assertThat(replay(Duration.ofMinutes(10)).whole()).isFalse();
  }

  /**
   * Product 7 and a list are made; 8 changes; both are asked for again. At best both are found, at
   * worst neither: then the change emptied all products. Found they are at most two stale answers.
   */
  @Test
  void whatAChangeEmptiesIsADoubt() {
    get(0, "/api/products/7", 5, 300);
    get(1, "/api/products?search=lamp", 9, 3_000);
    requests.add(request(2, "PUT", "/api/products/8", 200, 7, 300));
    requests.add(request(3, "PUT", "/api/users/8", 409, 7, 300));
    get(4, "/api/products/7", 5, 300);
    get(5, "/api/products?search=lamp", 9, 3_000);
    LifeReplay replay = replay(MINUTE);
    assertThat(replay.hits()).isEqualTo(new Bounds(0, 2));
    assertThat(replay.stale()).isEqualTo(2);
    assertThat(replay.mostBytes()).isEqualTo(3_300);
    // 5 + 9 ms at most; with the collection emptied nothing is saved
    assertThat(replay.savedNanos()).isEqualTo(new Bounds(0, 14e6));
  }

  @Test
  void aChangeOfTheSamePathSurelyEmptiesIt() {
    get(0, "/api/products/7?full", 5, 300);
    requests.add(request(1, "DELETE", "/api/products/7", 204, 7, 0));
    get(2, "/api/products/7?full", 5, 300);
    assertThat(replay(MINUTE).hits()).isEqualTo(new Bounds(0, 0));
  }

  @Test
  void onlyAnswersThatACacheCouldGiveCount() {
    get(0, "/a", 1, 10);
    requests.add(request(1, "GET", "/a", 404, 1, 10));
    requests.add(request(2, "POST", "/a", 500, 1, 10));
    requests.add(request(3, "HEAD", "/a", 200, 1, 10));
    assertThat(replay(MINUTE).cacheable()).isEqualTo(1);
  }

  @Test
  void collectionsAreTheFirstTwoPartsOfAPath() {
    assertThat(LifeReplay.collection("/api/products/7?a=/b")).isEqualTo("/api/products");
    assertThat(LifeReplay.collection("/api/products?search=a/b")).isEqualTo("/api/products");
    assertThat(LifeReplay.collection("/products")).isEqualTo("/products");
    assertThat(LifeReplay.collection("product:7")).isEqualTo("product");
  }

  /**
   * Ten requests of 5 ms each, one of 1 ms, all for one key but the last: 9 hits. Saved at most 45
   * ms, at least 36 (1 ms of each is spent in any case). A store of 0.1 to 0.2 ms a hit and 0.3 to
   * 0.4 a miss costs 9 × 0.1 + 2 × 0.3 = 1.5 to 9 × 0.2 + 2 × 0.4 = 2.6 ms: 33.4 to 43.5 remain.
   */
  @Test
  void whatIsSavedIsHeldAgainstWhatTheStoreTakes() {
    for (int second = 0; second < 10; second++) {
      get(second, "/a", 5, 100);
    }
    get(10, "/b", 1, 100);
    LogAdvice.Offer offer = advice(store("redis", 0.1, 0.2, 0.3, 0.4)).offers().getFirst();
    assertThat(offer.costNanos().low()).isCloseTo(1.5e6, within(1.0));
    assertThat(offer.costNanos().high()).isCloseTo(2.6e6, within(1.0));
    assertThat(offer.netNanos().low()).isCloseTo(33.4e6, within(1.0));
    assertThat(offer.netNanos().high()).isCloseTo(43.5e6, within(1.0));
    assertThat(offer.pays()).contains(true);
  }

  @Test
  void aStoreThatTakesLongerThanTheAnswersDoesNotPay() {
    for (int second = 0; second < 10; second++) {
      get(second, "/a", 0.05, 100);
    }
    LogAdvice advice = advice(store("redis", 0.1, 0.2, 0.3, 0.4));
    assertThat(advice.offers()).allMatch(offer -> offer.pays().equals(Optional.of(false)));
    assertThat(advice.best()).isEmpty();
  }

  @Test
  void whereDoubtReachesAcrossNothingItIsUndecided() {
    for (int second = 0; second < 10; second++) {
      get(second, "/a", 1, 100); // all of it may be what no cache spares
    }
    assertThat(advice(store("caffeine", 0.001, 0.002, 0.003, 0.004)).offers())
        .allMatch(offer -> offer.pays().isEmpty());
  }

  /** Every request falls within a minute, so a longer life saves no more, and is staler. */
  @Test
  void theShortestLifeThatSavesAsMuchIsAdvised() {
    for (int second = 0; second < 30; second++) {
      get(second, "/a", second == 0 ? 1 : 5, 100);
    }
    LogAdvice advice =
        advice(store("redis", 0.1, 0.11, 0.3, 0.31), store("caffeine", 0.001, 0.001, 0.002, 0.002));
    assertThat(advice.best().orElseThrow().store().name()).isEqualTo("caffeine");
    assertThat(advice.best().orElseThrow().life().life()).isEqualTo(MINUTE);
    assertThat(advice.asGood(advice.best().orElseThrow())).containsExactly("redis");
  }

  private LifeReplay replay(Duration life) {
    return LifeReplay.of(new RequestLog(requests), life);
  }

  private LogAdvice advice(StoreCosts.Store... stores) {
    return LogAdvice.of(
        new RequestLog(requests),
        List.of(MINUTE, Duration.ofMinutes(10)),
        Optional.of(new StoreCosts("a run", List.of(stores))));
  }

  private static StoreCosts.Store store(
      String name, double hitLow, double hitHigh, double missLow, double missHigh) {
    return new StoreCosts.Store(
        name,
        100,
        new Bounds(hitLow * 1e6, hitHigh * 1e6),
        new Bounds(missLow * 1e6, missHigh * 1e6),
        true,
        List.of());
  }

  private void get(int second, String path, double millis, long bytes) {
    requests.add(request(second, "GET", path, 200, millis, bytes));
  }

  private static RequestLog.Request request(
      int second, String method, String path, int status, double millis, long bytes) {
    return new RequestLog.Request(
        START.plusSeconds(second), method, path, status, Math.round(millis * 1e6), bytes);
  }
}
