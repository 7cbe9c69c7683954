package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.Tally;
import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How comparisons of one metric ended, in sentences; less of it is better. */
final class TallyWords {

  private TallyWords() {}

  /** That nothing is decided about any of them, and why. */
  static String undecided(List<Tally> open, String what) {
    String whether =
        "whether %s or %s needs less %s"
            .formatted(
                open.stream().map(Tally::candidate).collect(Collectors.joining(", ")),
                open.getFirst().baseline(),
                what);
    if (open.stream().allMatch(tally -> tally.notWarm().isPresent())) {
      return "Undecided %s. %s."
          .formatted(
              whether, Words.capitalized(open.getFirst().notWarm().orElseThrow().toString()));
    }
    return "Undecided: %s cannot show yet %s.".formatted(rounds(open), whether);
  }

  /** How many comparisons are undecided; absent when all are decided. */
  static Optional<String> open(List<Tally> tallies, String what) {
    int all = tallies.stream().mapToInt(Tally::total).sum();
    int open = tallies.stream().mapToInt(TallyWords::open).sum();
    return open == 0
        ? Optional.empty()
        : Optional.of(
            "%s of %d comparison%s of %s %s decided after %s."
                .formatted(
                    open == all ? "None" : Integer.toString(open),
                    all,
                    all == 1 ? "" : "s",
                    what,
                    open == all ? "is" : open == 1 ? "is not" : "are not",
                    rounds(tallies)));
  }

  private static String rounds(List<Tally> tallies) {
    int pairs = tallies.stream().mapToInt(Tally::pairs).max().orElse(0);
    return pairs == 1 ? "one round" : pairs + " rounds";
  }

  /** Whether anything is decided. */
  static boolean decided(Tally tally) {
    return open(tally) < tally.total();
  }

  private static int open(Tally tally) {
    return tally.count(Verdict.INCONCLUSIVE, Verdict.INVALID);
  }

  /** One comparison with its size. */
  static String effect(Comparison comparison, String what) {
    return "%s needs %s the %s of %s in %s."
        .formatted(
            comparison.candidate(),
            Words.ratio(comparison).orElseThrow(),
            what,
            comparison.baseline(),
            comparison.scenario());
  }

  /** Without sizes; who came to the same in one scenario shares a sentence. */
  static List<String> briefly(List<Tally> tallies, String what) {
    Map<String, List<Tally>> byOutcome = new LinkedHashMap<>();
    for (Tally tally : tallies) {
      byOutcome
          .computeIfAbsent(
              tally.total() == 1 ? parts(tally, what) : tally.candidate(), _ -> new ArrayList<>())
          .add(tally);
    }
    return byOutcome.values().stream().map(same -> needs(same, what) + ".").toList();
  }

  /** With what was observed. */
  static String told(Tally tally, String what) {
    return "%s%s%s."
        .formatted(
            needs(List.of(tally), what),
            range(tally)
                .map(range -> (tally.total() == 1 ? ": " : "; observed ") + range + coldOnes(tally))
                .orElse(""),
            needed(tally));
  }

  /** What is decided about candidates that came to the same. */
  private static String needs(List<Tally> same, String what) {
    Tally tally = same.getFirst();
    if (tally.total() == 1) {
      return "%s %s %s"
          .formatted(
              same.stream().map(Tally::candidate).collect(Collectors.joining(", ")),
              same.size() == 1 ? "needs" : "need",
              parts(tally, what));
    }
    return "Of %d scenarios, %s needs %s%s"
        .formatted(
            tally.total(),
            tally.candidate(),
            parts(tally, what),
            open(tally) == 0 ? "" : "; %d undecided".formatted(open(tally)));
  }

  /** How much of it in how many scenarios; the first part says of what, and against whom. */
  private static String parts(Tally tally, String what) {
    List<String> parts = new ArrayList<>();
    String than = " %s than %s".formatted(what, tally.baseline());
    String as = " %s as %s".formatted(what, tally.baseline());
    int slightlyMore = tally.count(Verdict.SMALL_CHANGE) - tally.slightlyLess();
    part(parts, tally, "less", than, tally.count(Verdict.IMPROVED));
    part(parts, tally, "more", than, tally.count(Verdict.REGRESSED));
    part(parts, tally, "the same", as, tally.count(Verdict.SAME));
    part(parts, tally, "slightly less", than, tally.slightlyLess());
    part(parts, tally, "slightly more", than, slightlyMore);
    return String.join(", ", parts);
  }

  private static void part(
      List<String> parts, Tally tally, String howMuch, String ofWhat, int count) {
    if (count > 0) {
      String part = parts.isEmpty() ? howMuch + ofWhat : howMuch;
      parts.add(tally.total() == 1 ? part : "%s in %d".formatted(part, count));
    }
  }

  /** The observed ratios in a sentence; absent where there is none to go by. */
  static Optional<String> observed(Tally tally, String what) {
    return range(tally)
        .map(
            range ->
                "Observed: %s used %s the %s of %s%s%s."
                    .formatted(
                        tally.candidate(),
                        range,
                        what,
                        tally.baseline(),
                        coldOnes(tally),
                        needed(tally)));
  }

  /** The observed ratios; one figure where both ends read the same. */
  private static Optional<String> range(Tally tally) {
    return tally
        .ratios()
        .map(
            ratios -> {
              String least = Figures.ratio(ratios.min());
              String most = Figures.ratio(ratios.max());
              return least.equals(most) ? least : "between %s and %s".formatted(least, most);
            });
  }

  /** What has no part in the observed ratios, which the tables show all the same. */
  private static String coldOnes(Tally tally) {
    return tally.cold() == 0
        ? ""
        : " (%d cold scenario%s left out)".formatted(tally.cold(), tally.cold() == 1 ? "" : "s");
  }

  private static String needed(Tally tally) {
    return tally
        .pairsNeeded()
        .map(needed -> "; up to %d rounds are needed to decide".formatted(needed))
        .orElse("");
  }
}
