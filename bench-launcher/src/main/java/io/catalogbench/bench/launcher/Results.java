package io.catalogbench.bench.launcher;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is known of a suite so far. */
public final class Results {

  private static final double REPEATABLE = 0.001;

  private final Suite suite;
  private final List<Fork> forks = new ArrayList<>();

  public Results(Suite suite) {
    this.suite = suite;
  }

  void add(Fork fork) {
    forks.add(fork);
  }

  public Suite suite() {
    return suite;
  }

  /** Every fork that was started, in order. */
  public List<Fork> forks() {
    return List.copyOf(forks);
  }

  /** What the forks ran on; one and the same, or they cannot be compared. */
  public List<String> jvms() {
    return forks.stream()
        .map(Fork::outcome)
        .filter(Outcome.Measured.class::isInstance)
        .map(Outcome.Measured.class::cast)
        .map(Outcome.Measured::jvm)
        .distinct()
        .toList();
  }

  /** The usable forks of a cell, as they would have been at the run's usual speed. */
  public List<Outcome.Measured> valid(Cell.Key cell) {
    return List.copyOf(evened(cell).values());
  }

  /** The usable fork of each round, as it would have been at the run's usual speed. */
  Map<Integer, Outcome.Measured> evened(Cell.Key cell) {
    Map<Integer, Outcome.Measured> evened = new TreeMap<>();
    for (Fork fork : of(cell)) {
      fork.valid().ifPresent(measured -> evened.put(fork.slot().round(), measured));
    }
    CoreSpeed speed = CoreSpeed.of(List.copyOf(evened.values()), usualStepNanos());
    evened.replaceAll((round, measured) -> speed.evened(measured));
    return evened;
  }

  private double usualStepNanos() {
    List<Double> steps = stepNanos();
    return steps.isEmpty() ? 1 : Numbers.median(steps);
  }

  /** What a step of {@link CoreWork} took in each usable fork, in nanoseconds. */
  private List<Double> stepNanos() {
    return forks.stream()
        .flatMap(fork -> fork.valid().stream())
        .map(Outcome.Measured::stepNanos)
        .toList();
  }

  /** How many times as long as in the best fork fixed work took usually; 1 is always the same. */
  double crowding() {
    List<Double> steps = stepNanos();
    return steps.isEmpty() ? 1 : Numbers.median(steps) / Collections.min(steps);
  }

  /** The median over forks of a cell's nanoseconds for one operation. */
  public Optional<Double> nanos(Cell.Key cell) {
    List<Outcome.Measured> valid = valid(cell);
    return valid.isEmpty()
        ? Optional.empty()
        : Optional.of(Numbers.median(valid.stream().map(Outcome.Measured::medianNanos).toList()));
  }

  /** The median over forks of the bytes that one operation allocates. */
  public Optional<Double> allocatedBytes(Cell.Key cell) {
    List<Outcome.Measured> valid = valid(cell);
    return valid.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Numbers.median(valid.stream().map(Outcome.Measured::allocatedBytes).toList()));
  }

  /**
   * Whether forks of a cell allocate amounts that differ by more than a thousandth: the compiler
   * spares an allocation in some of them only. What is under a byte is the profiler's own.
   */
  boolean allocationVaries(Cell.Key cell) {
    List<Double> bytes = valid(cell).stream().map(Outcome.Measured::allocatedBytes).toList();
    return !bytes.isEmpty()
        && Numbers.median(bytes) >= 1
        && Collections.max(bytes) > (1 + REPEATABLE) * Collections.min(bytes);
  }

  /** Why nothing is claimed from a cell. */
  public Set<Flag> flags(Cell.Key cell) {
    Map<Integer, List<Fork>> rounds =
        of(cell).stream().collect(Collectors.groupingBy(fork -> fork.slot().round()));
    int stalled =
        (int)
            rounds.values().stream()
                .filter(round -> round.stream().noneMatch(fork -> fork.valid().isPresent()))
                .filter(round -> round.stream().anyMatch(Fork::stalled))
                .count();
    return Flag.of(valid(cell), stalled);
  }

  /** The share of the places in the schedule so far for which no try gave a usable fork, 0 to 1. */
  double lost() {
    Map<Slot, List<Fork>> tries = forks.stream().collect(Collectors.groupingBy(Fork::slot));
    long lost =
        tries.values().stream()
            .filter(each -> each.stream().noneMatch(fork -> fork.valid().isPresent()))
            .count();
    return tries.isEmpty() ? 0 : (double) lost / tries.size();
  }

  /** How many times {@code slow} takes as long as {@code fast}. */
  public Optional<Ratio> ratio(Cell.Key slow, Cell.Key fast) {
    return Ratio.of(medians(slow), medians(fast));
  }

  /** Why the last fork of a cell without any usable fork is not used. */
  public Optional<String> fault(Cell.Key cell) {
    return valid(cell).isEmpty()
        ? of(cell).stream().flatMap(fork -> fork.fault().stream()).reduce((first, last) -> last)
        : Optional.empty();
  }

  private Map<Integer, Double> medians(Cell.Key cell) {
    Map<Integer, Double> medians = new TreeMap<>();
    evened(cell).forEach((round, measured) -> medians.put(round, measured.medianNanos()));
    return medians;
  }

  private List<Fork> of(Cell.Key cell) {
    return forks.stream().filter(fork -> fork.slot().cell().key().equals(cell)).toList();
  }
}
