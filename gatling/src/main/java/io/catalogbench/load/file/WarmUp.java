package io.catalogbench.load.file;

import io.catalogbench.contract.load.LoadScenario;
import java.time.Duration;
import java.util.List;

/**
 * Load that is not measured, in bursts: each burst gives every scenario an equal slice of its time.
 *
 * @param sending time of all bursts together, without the pauses
 * @param pause time between two bursts, for compilers to catch up
 */
public record WarmUp(
    Duration sending, Duration pause, int bursts, int connections, List<LoadScenario> scenarios) {

  public WarmUp {
    if (sending.isNegative() || pause.isNegative() || bursts < 1 || connections < 1) {
      throw new IllegalArgumentException("no warm-up: %s %s".formatted(sending, pause));
    }
    scenarios = List.copyOf(scenarios);
    if (scenarios.isEmpty()) {
      throw new IllegalArgumentException("a warm-up needs scenarios");
    }
  }
}
