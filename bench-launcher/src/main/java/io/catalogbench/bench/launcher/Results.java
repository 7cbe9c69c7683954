package io.catalogbench.bench.launcher;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is known of a suite so far. */
public final class Results {

  /** With so many forks that had their core for themselves, a cell needs no others. */
  static final int ENOUGH = 5;

  private final Suite suite;
  private final List<Fork> forks = new ArrayList<>();
  private double bestStepNanos = Double.POSITIVE_INFINITY;

  public Results(Suite suite) {
    this.suite = suite;
  }

  void add(Fork fork) {
    forks.add(fork);
    bestStepNanos =
        Math.min(
            bestStepNanos, fork.valid().map(Outcome.Measured::stepNanos).orElse(bestStepNanos));
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

  /** The forks of a cell that count. */
  public List<Outcome.Measured> valid(Cell.Key cell) {
    return counted(cell).stream().flatMap(fork -> fork.valid().stream()).toList();
  }

  /** Of a cell's chosen forks those that had their core, where they are enough; else all. */
  private List<Fork> counted(Cell.Key cell) {
    List<Fork> chosen = chosen(of(cell));
    List<Fork> own = chosen.stream().filter(this::hadItsCore).toList();
    return own.size() < ENOUGH ? chosen : own;
  }

  /**
   * One usable fork for each place in the schedule, one that had its core for itself if there is.
   * What was measured has no part in the choice.
   */
  private List<Fork> chosen(List<Fork> started) {
    Map<Slot, Fork> chosen = new LinkedHashMap<>();
    for (Fork fork : started) {
      if (fork.valid().isPresent()) {
        chosen.merge(
            fork.slot(),
            fork,
            (first, later) -> hadItsCore(later) && !hadItsCore(first) ? later : first);
      }
    }
    return List.copyOf(chosen.values());
  }

  private boolean hadItsCore(Fork fork) {
    return fork.valid()
        .filter(measured -> !Flag.sharedItsCore(measured, bestStepNanos))
        .isPresent();
  }

  /** Every fork that counts, of all cells. */
  Set<Fork> counted() {
    Set<Fork> counted = Collections.newSetFromMap(new IdentityHashMap<>());
    suite.cells().forEach(cell -> counted.addAll(counted(cell.key())));
    return counted;
  }

  /** The places in the schedule for which there are usable forks, all of which shared a core. */
  List<Slot> shared() {
    return chosen(forks).stream().filter(fork -> !hadItsCore(fork)).map(Fork::slot).toList();
  }

  /** How often the fork of a place in the schedule was started. */
  int attempts(Slot slot) {
    return (int) forks.stream().filter(fork -> fork.slot().equals(slot)).count();
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
    return Flag.of(valid(cell), stalled, bestStepNanos);
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
    for (Fork fork : counted(cell)) {
      fork.valid().ifPresent(measured -> medians.put(fork.slot().round(), measured.medianNanos()));
    }
    return medians;
  }

  private List<Fork> of(Cell.Key cell) {
    return forks.stream().filter(fork -> fork.slot().cell().key().equals(cell)).toList();
  }
}
