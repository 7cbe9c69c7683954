package io.catalogbench.harness.plan;

import io.catalogbench.contract.load.LoadScenario;

/** Connections beside an open load that keep the server busy with what is not measured. */
public sealed interface Beside {

  /** Each asks for the same again as soon as it was answered. */
  record Asking(LoadScenario scenario, int connections) implements Beside {}

  /** Each sends a request whose body comes a byte at a time, and another one after its answer. */
  record SlowRequests(int connections) implements Beside {}

  /** How many there are. */
  int connections();

  /** Unique among those of a scenario, fit for a file name. */
  default String id() {
    return switch (this) {
      case Asking asking -> asking.connections() + "-" + asking.scenario().label();
      case SlowRequests slow -> slow.connections() + "-slow";
    };
  }
}
