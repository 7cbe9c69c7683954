package io.catalogbench.harness.plan;

import io.catalogbench.contract.load.LoadScenario;
import java.util.List;

/**
 * What a run measures.
 *
 * @param targets names of target files, in the order of the tables
 * @param rounds launches of each target
 * @param seed decides the order of targets, and which requests are sent
 * @param segments what is measured in each launch, in this order
 */
public record Plan(
    String name,
    String description,
    List<String> targets,
    int rounds,
    long seed,
    WarmUp warmUp,
    List<Segment> segments) {

  public Plan {
    targets = List.copyOf(targets);
    segments = List.copyOf(segments);
  }

  /** The plan with other targets. */
  public Plan withTargets(List<String> others) {
    return new Plan(name, description, others, rounds, seed, warmUp, segments);
  }

  /** The plan with another seed. */
  public Plan withSeed(long other) {
    return new Plan(name, description, targets, rounds, other, warmUp, segments);
  }

  /** The plan without the scenarios that {@code kept} does not name. */
  public Plan withScenarios(List<LoadScenario> kept) {
    return new Plan(name, description, targets, rounds, seed, warmUp, only(kept));
  }

  /** The segments of the named scenarios. */
  public List<Segment> only(List<LoadScenario> scenarios) {
    return segments.stream().filter(segment -> scenarios.contains(segment.scenario())).toList();
  }

  /** The warm-up of a target that serves no more than the named scenarios. */
  public WarmUp warmUpOf(List<LoadScenario> scenarios) {
    long all = segments.stream().map(Segment::scenario).distinct().count();
    long served = only(scenarios).stream().map(Segment::scenario).distinct().count();
    return warmUp.forShare((double) served / all);
  }
}
