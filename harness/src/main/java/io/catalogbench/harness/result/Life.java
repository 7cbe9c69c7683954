package io.catalogbench.harness.result;

/**
 * What a simulated cache came to, with a real store and a clock that is told the time: counts,
 * which no other work on the machine changes.
 *
 * @param scenario what was simulated, for example {@code day}
 * @param name of what is different, for example how long values live
 * @param hitRatio of all requests, 0 to 1
 * @param staleRatio how many of all showed something older than a change, 0 to 1
 * @param staleSeconds how long before that the change was, on average
 */
public record Life(
    String scenario,
    String name,
    long requests,
    double hitRatio,
    double staleRatio,
    double staleSeconds) {

  /** How many requests were hits. */
  public long hits() {
    return Math.round(hitRatio * requests);
  }
}
