package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.CompressionBreakEven;
import io.catalogbench.harness.compare.SuiteFigures;
import io.catalogbench.harness.result.Run;
import java.util.List;

/** From which size on compressing pays, over one way with one algorithm, as it is shown. */
record BreakEvenLine(
    String way, String perByte, String algorithm, String from, String cheapest, String dearest) {

  /** What the figures suppose. */
  static final String MEANING =
      "From these sizes on a value compressed on its way to and from its store is quicker than"
          + " whole: what the missing bytes would take on the way exceeds what compressing and"
          + " expanding take. Supposed: nine of ten reads hit, lists of products as content, a"
          + " straight line between measured sizes. The loopback's price for a byte is what Redis"
          + " took longer for the largest value than for the smallest; for the others it is the"
          + " wire alone.";

  static List<BreakEvenLine> of(Run run) {
    return of(SuiteFigures.of(run), CompressionBreakEven.HIT_RATIO);
  }

  static List<BreakEvenLine> of(SuiteFigures suite, double hitRatio) {
    return CompressionBreakEven.of(suite, hitRatio).stream()
        .map(
            even ->
                new BreakEvenLine(
                    even.way(),
                    Figures.digits(even.nanosPerByte()) + " ns",
                    even.algorithm(),
                    words(even.size()),
                    words(even.withCheapest()),
                    words(even.withDearest())))
        .toList();
  }

  private static String words(CompressionBreakEven.Size size) {
    return switch (size.kind()) {
      case AT_MOST -> "at most " + Figures.bytes(size.bytes());
      case ABOUT -> "about " + Figures.bytes(size.bytes());
      case OVER -> "not up to " + Figures.bytes(size.bytes());
    };
  }

  static String markdown(List<BreakEvenLine> lines) {
    return MarkdownTable.of(
        "lrlrrr",
        List.of(
            "compressing pays over",
            "a byte takes",
            "with",
            "from",
            "fastest forks",
            "slowest forks"),
        lines.stream().map(BreakEvenLine::fields).toList());
  }

  /** For a terminal; empty when there is nothing. */
  static String text(List<BreakEvenLine> lines) {
    return ConsoleTable.aligned(
        List.of("over", "with", "a byte takes", "from", "fastest forks", "slowest forks"),
        lines.stream()
            .map(
                line ->
                    List.of(
                        line.way,
                        line.algorithm,
                        line.perByte,
                        line.from,
                        line.cheapest,
                        line.dearest))
            .toList());
  }

  private List<String> fields() {
    return List.of(way, perByte, algorithm, from, cheapest, dearest);
  }
}
