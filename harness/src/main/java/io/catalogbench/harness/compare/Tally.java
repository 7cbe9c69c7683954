package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Verdict;
import io.catalogbench.harness.result.Warning;
import io.catalogbench.harness.stats.Spread;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the comparisons of one metric ended for a candidate and a baseline, over all scenarios.
 *
 * @param baseline what it was compared with in all of them
 * @param slightlyLess how many of the small changes are to less
 * @param strongest the decided one whose ratio is farthest from 1, if any is decided
 * @param ratios spread of the observed ratios, decided or not, of servers that were warm
 * @param cold how many have no part in those ratios, because a side of theirs was not warm
 * @param pairs the most pairs that any of them had
 * @param pairsNeeded the most pairs that any undecided one needs, where it is known
 * @param notWarm set where servers compiled too much for any conclusion
 */
public record Tally(
    String candidate,
    String baseline,
    Map<Verdict, Integer> verdicts,
    int slightlyLess,
    Optional<Comparison> strongest,
    Optional<Spread> ratios,
    int cold,
    int pairs,
    Optional<Integer> pairsNeeded,
    Optional<Warning> notWarm) {

  public Tally {
    verdicts = Collections.unmodifiableMap(new EnumMap<>(verdicts));
  }

  /** One tally for each candidate and each baseline that it was compared with in this metric. */
  public static List<Tally> of(Run run, Metric metric) {
    return run.comparisons().stream()
        .filter(comparison -> comparison.metric() == metric)
        .collect(
            Collectors.groupingBy(
                c -> List.of(c.candidate(), c.baseline()), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(Tally::of)
        .toList();
  }

  private static Tally of(List<Comparison> comparisons) {
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    comparisons.forEach(c -> verdicts.merge(c.verdict(), 1, Integer::sum));
    List<Comparison> warm =
        comparisons.stream()
            .filter(c -> c.warnings().stream().noneMatch(Tally::isNotWarm))
            .toList();
    double[] ratios = warm.stream().flatMap(c -> c.ratio().stream()).mapToDouble(r -> r).toArray();
    return new Tally(
        comparisons.getFirst().candidate(),
        comparisons.getFirst().baseline(),
        verdicts,
        (int)
            comparisons.stream()
                .filter(c -> c.verdict() == Verdict.SMALL_CHANGE && c.ratio().orElseThrow() < 1)
                .count(),
        comparisons.stream()
            .filter(c -> c.verdict() == Verdict.IMPROVED || c.verdict() == Verdict.REGRESSED)
            .max(Comparator.comparingDouble(Tally::distance)),
        Spread.ofAny(ratios),
        comparisons.size() - warm.size(),
        comparisons.stream().mapToInt(Comparison::pairs).max().orElse(0),
        comparisons.stream().flatMap(c -> c.pairsNeeded().stream()).max(Integer::compare),
        notWarm(comparisons));
  }

  /** The warning that all of them have, as the first has it. */
  private static Optional<Warning> notWarm(List<Comparison> comparisons) {
    List<Warning> warnings =
        comparisons.stream()
            .flatMap(c -> c.warnings().stream().filter(Tally::isNotWarm).limit(1))
            .toList();
    return warnings.size() == comparisons.size() ? warnings.stream().findFirst() : Optional.empty();
  }

  /** Of either side: a baseline's flags have a prefix. */
  private static boolean isNotWarm(Warning warning) {
    return warning.code().endsWith(Doubts.NOT_WARM);
  }

  /** How far the ratio of the strongest is from 1, either way; 0 where none is decided. */
  public double strength() {
    return strongest.map(Tally::distance).orElse(0.0);
  }

  private static double distance(Comparison comparison) {
    return Math.abs(Math.log(comparison.ratio().orElse(1.0)));
  }

  /** How many ended in any of these verdicts. */
  public int count(Verdict... any) {
    int sum = 0;
    for (Verdict verdict : any) {
      sum += verdicts.getOrDefault(verdict, 0);
    }
    return sum;
  }

  /** How many there are. */
  public int total() {
    return count(Verdict.values());
  }
}
