package io.catalogbench.load;

import io.catalogbench.contract.load.LoadScenario;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The requests of one scenario from some number on. A scenario whose requests repeat soon has its
 * paths ready; those of the others are made when they are asked for.
 */
final class RequestSequence {

  private static final int READY_AT_MOST = 10_000;

  private final LoadScenario scenario;
  private final long first;
  private final String[] ready;

  private RequestSequence(LoadScenario scenario, long first) {
    this.scenario = scenario;
    this.first = first;
    this.ready =
        LongStream.range(0, scenario.period() > READY_AT_MOST ? 0 : scenario.period())
            .mapToObj(scenario::path)
            .toArray(String[]::new);
  }

  /**
   * The requests of part {@code part} of {@code parts}: the scenario's distinct requests are dealt
   * out in equal shares, so that no part asks what another asked, as long as each is shorter than
   * its share. The seed decides where the first share begins.
   */
  static RequestSequence of(LoadScenario scenario, long seed, int part, int parts) {
    long share = scenario.period() / parts;
    long start = Math.floorMod(seed * 0x9e3779b97f4a7c15L, scenario.period());
    return new RequestSequence(scenario, start + part * share);
  }

  /** Path and query of the {@code k}-th request, 0 ≤ k. */
  String path(long k) {
    long number = number(k);
    return ready.length > 0 ? ready[(int) number] : scenario.path(number);
  }

  /** The body of the {@code k}-th request, if it has one. */
  Optional<String> body(long k) {
    return scenario.body(number(k));
  }

  /** The {@code k}-th request in the form that is answered soonest. */
  String quickPath(long k) {
    return scenario.quickPath(number(k));
  }

  private long number(long k) {
    return Math.floorMod(first + k, scenario.period());
  }
}
