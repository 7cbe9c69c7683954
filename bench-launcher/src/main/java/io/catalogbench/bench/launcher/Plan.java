package io.catalogbench.bench.launcher;

import java.time.Duration;

/**
 * How often and how long.
 *
 * @param name as on the command line
 * @param rounds each measures every cell in one fork
 * @param warmups iterations that don't count
 * @param warmup length of each
 * @param iterations that count
 * @param iteration length of each
 * @param budget no fork is begun that would not end within it
 */
public record Plan(
    String name,
    int rounds,
    int warmups,
    Duration warmup,
    int iterations,
    Duration iteration,
    Duration budget) {

  public Plan {
    if (rounds < 1 || warmups < 0 || iterations < 1) {
      throw new IllegalArgumentException("rounds and iterations are at least 1");
    }
    if (!budget.isPositive()) {
      throw new IllegalArgumentException("the budget is at least a minute: " + budget);
    }
  }

  /** The same with so much time, of which more than its own lets a slow machine end its rounds. */
  public Plan within(Duration other) {
    return new Plan(name, rounds, warmups, warmup, iterations, iteration, other);
  }
}
