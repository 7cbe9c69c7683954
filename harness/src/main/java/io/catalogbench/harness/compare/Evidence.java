package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Beside;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Metric;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a documented ratio is held against. */
sealed interface Evidence {

  /** Whether it counts, so that no other work on the machine changes it. */
  default boolean counts() {
    return this instanceof TwoSizes || this instanceof TwoLives;
  }

  /** Why runs that do not have it tell nothing of a claim. */
  default String missing() {
    return switch (this) {
      case TwoCells cells ->
          "Not measured in these runs: needs %s of ./bench jmh.".formatted(cells.scenario());
      case TwoSizes sizes ->
          "Not measured in these runs: needs %s of ./bench jmh.".formatted(sizes.scenario());
      case TwoTargets targets ->
          "Not measured in these runs: needs %s of %s and %s of %s%s."
              .formatted(
                  targets.fast().scenario(),
                  targets.fast().target(),
                  targets.slow().scenario(),
                  targets.slow().target(),
                  targets.when().words());
      case TwoPools pools ->
          "Not measured in these runs: needs %s%s of each pool, as plan pools has them."
              .formatted(pools.scenario(), pools.when().words());
      case Parts parts ->
          "Not measured in these runs: needs %s and %s of %s%s."
              .formatted(
                  String.join(", ", parts.parts()),
                  parts.whole(),
                  parts.target(),
                  parts.when().words());
      case TwoLives lives ->
          "Not measured in these runs: needs hits of %s and %s of %s, as ./bench jmh cache counts them."
              .formatted(lives.many(), lives.few(), lives.scenario());
      case WithoutRedis _ -> "Not measured in these runs: needs plan cache-outage.";
      case Missing missing -> "Not measured yet: needs " + missing.needs() + ".";
      case Nothing nothing -> nothing.why();
    };
  }

  /** How many times one cell of a suite takes as long as another. */
  record TwoCells(String scenario, String slow, String fast) implements Evidence {}

  /** How many times as many bytes one cell of a suite makes as another; sizes have no scatter. */
  record TwoSizes(String scenario, String large, String small) implements Evidence {}

  /** How many times as often one simulated cache is hit as another. */
  record TwoLives(String scenario, String few, String many) implements Evidence {}

  /**
   * How many times as good one target under load is as another.
   *
   * @param when the load under which it is meant
   * @param metrics of which the first counts that tells of the servers and not of the generator
   */
  record TwoTargets(Side slow, Side fast, When when, List<Metric> metrics) implements Evidence {

    public TwoTargets {
      metrics = List.copyOf(metrics);
    }
  }

  /**
   * The smallest of several pools of database connections with which one server does what it can,
   * against that of another.
   *
   * @param slow targets by the size of their pool
   * @param fast the same of the other server
   */
  record TwoPools(String scenario, When when, Map<Integer, String> slow, Map<Integer, String> fast)
      implements Evidence {

    public TwoPools {
      slow = Map.copyOf(slow);
      fast = Map.copyOf(fast);
    }
  }

  /**
   * The median response times of several parts of an answer, added, against that of the answer.
   *
   * @param parts scenarios of one part each
   * @param whole the scenario of all parts
   */
  record Parts(String target, List<String> parts, String whole, When when) implements Evidence {

    public Parts {
      parts = List.copyOf(parts);
    }
  }

  /** The kind of load under which a claim is meant. */
  sealed interface When {

    /** True for such a load. */
    default boolean is(Load load) {
      return switch (this) {
        case Saturated(int connections) ->
            load instanceof Load.Closed closed && closed.connections() == connections;
        case Clocked() ->
            load instanceof Load.Open open
                && open.held().isEmpty()
                && open.beside().isEmpty()
                && open.outage().isEmpty();
        case Besides(String scenario) ->
            load instanceof Load.Open open
                && open.beside().flatMap(Beside::scenario).equals(Optional.of(scenario));
        case Holding(int connections) ->
            load instanceof Load.Open open && open.held().equals(Optional.of(connections));
      };
    }

    /** How it is told, after what is measured. */
    default String words() {
      return switch (this) {
        case Saturated(int connections) -> " at %,d connections".formatted(connections);
        case Clocked() -> " under an open load";
        case Besides(String scenario) -> " beside requests of " + scenario;
        case Holding(int connections) -> " beside %,d idle connections".formatted(connections);
      };
    }
  }

  /** A closed load of so many connections. */
  record Saturated(int connections) implements When {}

  /** An open load. */
  record Clocked() implements When {}

  /** An open load beside requests of another scenario. */
  record Besides(String scenario) implements When {}

  /** An open load beside so many connections that stand idle. */
  record Holding(int connections) implements When {}

  /**
   * A target in a scenario.
   *
   * @param parts how much of what the claim is about one request does
   */
  record Side(String scenario, String target, int parts) {

    /** One whose requests do one thing. */
    Side(String scenario, String target) {
      this(scenario, target, 1);
    }
  }

  /** How many requests fail while servers' Redis is gone. */
  record WithoutRedis(List<String> targets) implements Evidence {

    public WithoutRedis {
      targets = List.copyOf(targets);
    }
  }

  /** No plan measures it yet. */
  record Missing(String needs) implements Evidence {}

  /** What was documented has no counterpart here. */
  record Nothing(String why) implements Evidence {}
}
