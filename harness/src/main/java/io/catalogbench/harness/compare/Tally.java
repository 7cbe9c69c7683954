package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Verdict;
import io.catalogbench.harness.result.Warning;
import io.catalogbench.harness.stats.Spread;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the comparisons of one metric ended for a candidate, over all scenarios.
 *
 * @param baseline what it was compared with in all of them
 * @param ratios spread of the observed ratios, decided or not, of servers that were warm
 * @param pairs the most pairs that any of them had
 * @param pairsNeeded the most pairs that any undecided one needs, where it is known
 * @param notWarm set where servers compiled too much for any conclusion
 */
public record Tally(
    String candidate,
    String baseline,
    Map<Verdict, Integer> verdicts,
    Optional<Spread> ratios,
    int pairs,
    Optional<Integer> pairsNeeded,
    Optional<Warning> notWarm) {

  public Tally {
    verdicts = Collections.unmodifiableMap(new EnumMap<>(verdicts));
  }

  private record Pair(String candidate, String baseline) {

    Pair(Comparison comparison) {
      this(comparison.candidate(), comparison.baseline());
    }
  }

  /** One tally for each candidate and what it was compared with in this metric. */
  public static List<Tally> of(Run run, Metric metric) {
    Map<Pair, List<Comparison>> pairs =
        run.comparisons().stream()
            .filter(comparison -> comparison.metric() == metric)
            .collect(Collectors.groupingBy(Pair::new, LinkedHashMap::new, Collectors.toList()));
    return pairs.values().stream().map(Tally::of).toList();
  }

  private static Tally of(List<Comparison> comparisons) {
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    comparisons.forEach(c -> verdicts.merge(c.verdict(), 1, Integer::sum));
    double[] ratios =
        comparisons.stream()
            .filter(c -> c.warnings().stream().noneMatch(Tally::isNotWarm))
            .flatMap(c -> c.ratio().stream())
            .mapToDouble(r -> r)
            .toArray();
    return new Tally(
        comparisons.getFirst().candidate(),
        comparisons.getFirst().baseline(),
        verdicts,
        ratios.length == 0 ? Optional.empty() : Optional.of(Spread.of(ratios)),
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
