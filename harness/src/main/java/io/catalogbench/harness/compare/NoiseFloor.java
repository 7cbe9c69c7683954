package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Direction;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Target;
import io.catalogbench.harness.result.Verdict;
import io.catalogbench.harness.stats.Estimate;
import io.catalogbench.harness.stats.Interval;
import io.catalogbench.harness.stats.PairedMean;
import io.catalogbench.harness.stats.SymmetricBootstrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a target that was measured against itself shows as a difference, in one metric: noise. And
 * how the rules for verdicts fare under that noise.
 *
 * @param pairs rounds in which both could be used
 * @param interval of the ratio, 95 %
 * @param logRatios of the pairs
 * @param seed decides what is drawn from them
 */
public record NoiseFloor(
    String scenario,
    Load load,
    Metric metric,
    double margin,
    int pairs,
    Interval interval,
    List<Double> logRatios,
    long seed) {

  /** Slowdowns of which the share that is found is told. */
  public static final List<Double> SLOWDOWNS = List.of(0.05, 0.10, 0.20);

  static final int REPEATS = 2_000;

  private static final double CONFIDENCE = 0.95;
  private static final int FEWER_PAIRS = 6;

  /**
   * How often the rules say something, over 2,000 comparisons drawn from the measured noise.
   *
   * @param pairs of each comparison
   * @param falseAlarms share that says equals differ: better, worse or a small change
   * @param falseFailures share that says worse of equals
   * @param found share that says worse of each of {@link #SLOWDOWNS}
   */
  public record Rules(int pairs, double falseAlarms, double falseFailures, List<Double> found) {

    public Rules {
      found = List.copyOf(found);
    }
  }

  public NoiseFloor {
    logRatios = List.copyOf(logRatios);
  }

  /** How the rules fare with as many pairs as here, and with fewer; drawn anew with each call. */
  public List<Rules> rules() {
    return Stream.of(pairs, FEWER_PAIRS)
        .distinct()
        .filter(drawn -> drawn <= pairs)
        .map(this::rules)
        .toList();
  }

  /** Everything that was measured of a target and its twin; empty for a run without twins. */
  public static List<NoiseFloor> of(Run run) {
    Optional<Target> first = Comparisons.baseline(run).flatMap(name -> named(run, name));
    return first
        .flatMap(target -> run.targets().stream().filter(t -> twins(target, t)).findFirst())
        .map(twin -> of(run, first.get().name(), twin.name()))
        .orElse(List.of());
  }

  private static Optional<Target> named(Run run, String name) {
    return run.targets().stream().filter(target -> target.name().equals(name)).findFirst();
  }

  /** Two names of one server: the same version with the same settings, as the processes told. */
  private static boolean twins(Target one, Target other) {
    return !one.name().equals(other.name())
        && !one.floor()
        && !one.config().isEmpty()
        && one.model().equals(other.model())
        && one.version().equals(other.version())
        && one.config().equals(other.config());
  }

  private static List<NoiseFloor> of(Run run, String one, String other) {
    Cells cells = Cells.of(run);
    List<NoiseFloor> floors = new ArrayList<>();
    for (String scenario : cells.scenarios()) {
      for (Load load : cells.loads(scenario)) {
        for (Margin margin : Margin.under(scenario, load)) {
          double[] logRatios =
              Pairs.logRatios(
                  measurements(cells, one, scenario, load),
                  measurements(cells, other, scenario, load),
                  margin.metric());
          of(scenario, load, margin, logRatios, run.seed()).ifPresent(floors::add);
        }
      }
    }
    return floors;
  }

  private static List<Measurement> measurements(
      Cells cells, String target, String scenario, Load load) {
    return cells.find(target, scenario, load).map(Cell::measurements).orElse(List.of());
  }

  private static Optional<NoiseFloor> of(
      String scenario, Load load, Margin margin, double[] logRatios, long seed) {
    if (logRatios.length < Judge.FEWEST_PAIRS) {
      return Optional.empty();
    }
    Estimate mean = PairedMean.of(logRatios, CONFIDENCE);
    return mean.interval()
        .map(
            logs ->
                new NoiseFloor(
                    scenario,
                    load,
                    margin.metric(),
                    margin.relative(),
                    logRatios.length,
                    new Interval(Math.exp(logs.low()), Math.exp(logs.high()), CONFIDENCE),
                    Arrays.stream(logRatios).boxed().toList(),
                    seed));
  }

  private Rules rules(int drawn) {
    Judge judge = new Judge(margin, metric.direction());
    SymmetricBootstrap noise =
        new SymmetricBootstrap(
            logRatios.stream().mapToDouble(ratio -> ratio).toArray(), new SplittableRandom(seed));
    double worse = metric.direction() == Direction.HIGHER_IS_BETTER ? -1 : 1;
    List<Verdict> equals =
        IntStream.range(0, REPEATS)
            .mapToObj(repeat -> judge.of(noise.draw(drawn, 0)).verdict())
            .toList();
    return new Rules(
        drawn,
        share(equals, verdict -> verdict != Verdict.SAME && verdict != Verdict.INCONCLUSIVE),
        share(equals, verdict -> verdict == Verdict.REGRESSED),
        SLOWDOWNS.stream()
            .map(
                slowdown ->
                    share(
                        IntStream.range(0, REPEATS)
                            .mapToObj(
                                repeat ->
                                    judge
                                        .of(noise.draw(drawn, worse * Math.log1p(slowdown)))
                                        .verdict())
                            .toList(),
                        verdict -> verdict == Verdict.REGRESSED))
            .toList());
  }

  private static double share(List<Verdict> verdicts, Predicate<Verdict> which) {
    return (double) verdicts.stream().filter(which).count() / verdicts.size();
  }
}
