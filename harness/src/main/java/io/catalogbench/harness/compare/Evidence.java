package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Metric;
import java.util.List;
import java.util.OptionalInt;

/** What a documented ratio is held against. */
sealed interface Evidence {

  /** How many times one cell of a suite takes as long as another. */
  record TwoCells(String scenario, String slow, String fast) implements Evidence {}

  /** How many times as many bytes one cell of a suite makes as another; sizes have no scatter. */
  record TwoSizes(String scenario, String large, String small) implements Evidence {}

  /**
   * How many times as good one target under load is as another.
   *
   * @param connections of the closed load; under the open load when empty
   * @param metrics of which the first counts that tells of the servers and not of the generator
   */
  record TwoTargets(Side slow, Side fast, OptionalInt connections, List<Metric> metrics)
      implements Evidence {

    public TwoTargets {
      metrics = List.copyOf(metrics);
    }

    /** True for a load under which the claim is meant. */
    boolean under(Load load) {
      return switch (load) {
        case Load.Closed closed ->
            connections.isPresent() && connections.getAsInt() == closed.connections();
        case Load.Open _ -> connections.isEmpty();
      };
    }
  }

  /** A target in a scenario. */
  record Side(String scenario, String target) {}

  /** No plan measures it yet. */
  record Missing(String needs) implements Evidence {}

  /** What was documented has no counterpart here. */
  record Nothing(String why) implements Evidence {}
}
