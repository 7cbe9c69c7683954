package io.catalogbench.bench.launcher;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Why nothing is claimed from a cell. */
public enum Flag {
  /** Forks fall into two groups: the JIT compiler found two ways. */
  BIMODAL,
  /** A fork stood still for a while each time it was tried. */
  STALL,
  /** It was still getting faster or slower while it was measured. */
  DRIFT,
  /** Forks differ too much. */
  NOISY,
  /** Methods were still being compiled while it was measured. */
  NOT_WARM;

  private static final double GAP = 0.10;
  private static final double STALLED = 2.0;
  private static final double STALLS = 0.10;
  private static final double DRIFTED = 0.05;
  private static final double NOISE = 0.05;

  /**
   * The flags of a cell.
   *
   * @param forks of it that can be used
   * @param stalledRounds in which no attempt can be used and one stalled
   */
  static Set<Flag> of(List<Outcome.Measured> forks, int stalledRounds) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (stalledRounds > 0) {
      flags.add(STALL);
    }
    if (isBimodal(forks)) {
      flags.add(BIMODAL);
    }
    if (most(forks, Flag::drifts)) {
      flags.add(DRIFT);
    }
    if (isNoisy(forks)) {
      flags.add(NOISY);
    }
    if (most(forks, fork -> fork.compilerRatio() > CompilerRest.RESTING)) {
      flags.add(NOT_WARM);
    }
    return flags;
  }

  private static boolean most(List<Outcome.Measured> forks, Predicate<Outcome.Measured> condition) {
    return 2 * forks.stream().filter(condition).count() > forks.size();
  }

  /**
   * More than a tenth of the iterations, and more than one, took over twice their median, and not
   * because the core was that slow: code that waits for memory shared with another guest follows
   * his work with up to its square.
   */
  static boolean stalls(Outcome.Measured fork) {
    double medianNanos = fork.medianNanos();
    double medianStep = Numbers.median(fork.iterationStepNanos());
    long over =
        fork.iterations().stream()
            .filter(
                iteration -> {
                  double slower = Math.max(1, iteration.stepNanos() / medianStep);
                  return iteration.nanos() > STALLED * medianNanos * slower * slower;
                })
            .count();
    return over > Math.max(1, STALLS * fork.iterations().size());
  }

  /** A gap between sorted forks over a tenth, and over three times what iterations deviate. */
  private static boolean isBimodal(List<Outcome.Measured> forks) {
    if (forks.size() < 2) {
      return false;
    }
    List<Double> sorted = forks.stream().map(Outcome.Measured::medianNanos).sorted().toList();
    double within =
        Numbers.median(
            forks.stream().map(fork -> Numbers.medianDeviation(fork.iterationNanos())).toList());
    for (int i = 1; i < sorted.size(); i++) {
      double gap = sorted.get(i) - sorted.get(i - 1);
      if (gap > GAP * sorted.get(i - 1) && gap > 3 * within) {
        return true;
      }
    }
    return false;
  }

  /** Thirds of the iterations, each on the same side of the last, over 5 % from first to last. */
  private static boolean drifts(Outcome.Measured fork) {
    List<Double> nanos = fork.iterationNanos();
    int third = nanos.size() / 3;
    if (third == 0) {
      return false;
    }
    double first = Numbers.median(nanos.subList(0, third));
    double middle = Numbers.median(nanos.subList(third, nanos.size() - third));
    double last = Numbers.median(nanos.subList(nanos.size() - third, nanos.size()));
    return (first - middle) * (middle - last) > 0 && Math.abs(last - first) > DRIFTED * first;
  }

  /** The forks' standard deviation is over 5 % of their mean. */
  private static boolean isNoisy(List<Outcome.Measured> forks) {
    if (forks.size() < 2) {
      return false;
    }
    List<Double> medians = forks.stream().map(Outcome.Measured::medianNanos).toList();
    return Numbers.deviation(medians) > NOISE * Numbers.mean(medians);
  }
}
