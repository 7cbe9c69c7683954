package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.FragmentBreakEven;
import io.catalogbench.harness.compare.SuiteFigures;
import io.catalogbench.harness.result.Run;
import java.util.List;

/** When caching a list in pieces takes less time than caching it whole, as it is shown. */
record FragmentLine(
    String list,
    String pays,
    String hitRate,
    String atBest,
    String atWorst,
    String wholeMemory,
    String fragmentsMemory) {

  /** What the figures suppose. */
  static final String MEANING =
      "Fragments pay where what they save at changes exceeds what they cost at reads: changes for"
          + " each read, times what a change of the whole list takes longer, against what a read of"
          + " all fragments takes longer. A change encodes and sends the list, or the one product;"
          + " what the database takes to load them is not in it, and would speak for fragments, as"
          + " would several lists that share a product. The hit rate is that of the whole list if a"
          + " read follows each change and fills it anew. At best: the fastest forks of the"
          + " fragments against the slowest of the whole list; at worst: the other way round."
          + " Memory is what Redis says (MEMORY USAGE), keys included, nothing compressed: the"
          + " median of 64 lists.";

  private static final List<String> TITLES =
      List.of(
          "fragments of",
          "take less time",
          "hit rate",
          "at best",
          "at worst",
          "whole in Redis",
          "fragments in Redis");

  static List<FragmentLine> of(Run run) {
    return FragmentBreakEven.of(SuiteFigures.of(run)).stream()
        .map(
            even ->
                new FragmentLine(
                    even.list(),
                    words(even.changes()),
                    even.changes()
                        .hitRatio()
                        .map(ratio -> bound(even.changes()) + Figures.percent(ratio))
                        .orElse("–"),
                    words(even.atBest()),
                    words(even.atWorst()),
                    even.wholeBytes().map(Figures::bytes).orElse("–"),
                    even.fragmentsBytes().map(Figures::bytes).orElse("–")))
        .toList();
  }

  private static String words(FragmentBreakEven.Changes changes) {
    return switch (changes.kind()) {
      case ALWAYS -> "always";
      case FROM -> "from %s changes a read".formatted(Figures.digits(changes.perRead()));
      case UP_TO -> "up to %s changes a read".formatted(Figures.digits(changes.perRead()));
      case NEVER -> "never";
    };
  }

  /** More changes are fewer hits. */
  private static String bound(FragmentBreakEven.Changes changes) {
    return changes.kind() == FragmentBreakEven.Kind.FROM ? "up to " : "from ";
  }

  static String markdown(List<FragmentLine> lines) {
    return MarkdownTable.of("lrrrrrr", TITLES, lines.stream().map(FragmentLine::fields).toList());
  }

  /** For a terminal; empty when there is nothing. */
  static String text(List<FragmentLine> lines) {
    return ConsoleTable.aligned(TITLES, lines.stream().map(FragmentLine::fields).toList());
  }

  private List<String> fields() {
    return List.of(list, pays, hitRate, atBest, atWorst, wholeMemory, fragmentsMemory);
  }
}
