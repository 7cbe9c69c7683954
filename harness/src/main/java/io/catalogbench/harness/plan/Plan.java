package io.catalogbench.harness.plan;

import io.catalogbench.contract.data.SeedData;
import io.catalogbench.contract.load.LoadScenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run measures. Its shares become segments as soon as the capacities are known that they are
 * shares of.
 *
 * @param targets names of target files, in the order of the tables
 * @param rounds launches of each target, 1 to {@value #MAX_ROUNDS}
 * @param seed decides the order of targets, and which requests are sent
 * @param products how many products the catalog has while it is measured
 * @param heapMebibytes the heap of every server's JVM, 128 to 16,384 MiB
 * @param disturbance share of the server's cores that others may take before a window is invalid
 * @param segments what is measured in each launch, in this order
 * @param shares open loads whose rate is a share of a capacity
 * @param distance how long whatever a server sends to its database and its upstream is on the way
 */
public record Plan(
    String name,
    String description,
    List<String> targets,
    int rounds,
    long seed,
    int products,
    int heapMebibytes,
    WarmUp warmUp,
    double disturbance,
    List<Segment> segments,
    List<Share> shares,
    Duration distance) {

  /** The heap in MiB of the servers of a plan that does not name another. */
  public static final int ORDINARY_HEAP_MEBIBYTES = 512;

  /** The most launches of a target that one run makes. */
  public static final int MAX_ROUNDS = 1_000;

  public Plan {
    targets = List.copyOf(targets);
    segments = List.copyOf(segments);
    shares = List.copyOf(shares);
  }

  /**
   * An open load of a scenario whose rate is a share of its smallest capacity: of what the slowest
   * target answers under a closed load.
   *
   * @param load at any rate
   */
  public record Share(LoadScenario scenario, int percent, LoadShape.Open load) {

    private Segment of(double capacityPerSecond) {
      int rate = Math.toIntExact(Math.max(1, Math.round(capacityPerSecond * percent / 100)));
      return new Segment(scenario, load.at(rate));
    }
  }

  /**
   * The plan that finds the capacities that shares are of: one round of the scenarios' closed
   * loads.
   */
  public Plan probe() {
    List<LoadScenario> wanted = shares.stream().map(Share::scenario).toList();
    List<Segment> closed =
        only(wanted).stream()
            .filter(segment -> segment.load() instanceof LoadShape.Closed)
            .toList();
    return with(
        draft -> {
          draft.rounds = 1;
          draft.segments = closed;
          draft.shares = List.of();
        });
  }

  /** The plan with its shares as segments, each after the others of its scenario. */
  public Plan withCapacities(Map<LoadScenario, Double> capacitiesPerSecond) {
    List<LoadScenario> order = segments.stream().map(Segment::scenario).distinct().toList();
    LinkedHashSet<Segment> all = new LinkedHashSet<>(segments);
    for (Share share : shares) {
      Optional.ofNullable(capacitiesPerSecond.get(share.scenario()))
          .ifPresent(capacity -> all.add(share.of(capacity)));
    }
    List<Segment> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingInt(segment -> order.indexOf(segment.scenario())));
    return with(
        draft -> {
          draft.segments = sorted;
          draft.shares = List.of();
        });
  }

  /** The most connections that are open at once. */
  public int connections() {
    return segments.stream().mapToInt(segment -> segment.load().allConnections()).max().orElse(0);
  }

  /** The plan with other targets. */
  public Plan withTargets(List<String> others) {
    return with(draft -> draft.targets = others);
  }

  /** The plan with another seed. */
  public Plan withSeed(long other) {
    return with(draft -> draft.seed = other);
  }

  /** The plan with another number of launches of each target. */
  public Plan withRounds(int others) {
    return with(draft -> draft.rounds = others);
  }

  /** The plan without the scenarios that {@code kept} does not name. */
  public Plan withScenarios(List<LoadScenario> kept) {
    return with(
        draft -> {
          draft.segments = only(kept);
          draft.shares = shares.stream().filter(share -> kept.contains(share.scenario())).toList();
        });
  }

  /** Whether the catalog that is measured has another size than the one that is compared. */
  public boolean resized() {
    return products != SeedData.PRODUCTS;
  }

  /** Whether anything that it measures writes. */
  public boolean writes() {
    return segments.stream().map(Segment::scenario).anyMatch(LoadScenario::writes);
  }

  /** The segments of the named scenarios. */
  public List<Segment> only(List<LoadScenario> scenarios) {
    return segments.stream().filter(segment -> scenarios.contains(segment.scenario())).toList();
  }

  /** What it loads servers with. */
  public Set<LoadScenario> scenarios() {
    return Stream.concat(
            segments.stream().map(Segment::scenario), shares.stream().map(Share::scenario))
        .collect(Collectors.toSet());
  }

  /** The warm-up of a target that serves no more than the named scenarios. */
  public WarmUp warmUpOf(List<LoadScenario> scenarios) {
    long all = segments.stream().map(Segment::scenario).distinct().count();
    long served = only(scenarios).stream().map(Segment::scenario).distinct().count();
    return warmUp.forShare((double) served / all);
  }

  private Plan with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return new Plan(
        name,
        description,
        draft.targets,
        draft.rounds,
        draft.seed,
        products,
        heapMebibytes,
        warmUp,
        disturbance,
        draft.segments,
        draft.shares,
        distance);
  }

  /** What of a plan a command or a probe decides. */
  private static final class Draft {

    private List<String> targets;
    private int rounds;
    private long seed;
    private List<Segment> segments;
    private List<Share> shares;

    Draft(Plan plan) {
      targets = plan.targets;
      rounds = plan.rounds;
      seed = plan.seed;
      segments = plan.segments;
      shares = plan.shares;
    }
  }
}
