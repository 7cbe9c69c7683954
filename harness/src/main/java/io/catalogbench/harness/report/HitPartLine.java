package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.HitParts;
import io.catalogbench.harness.compare.SuiteFigures;
import io.catalogbench.harness.result.Run;
import java.util.List;

/** A step of a hit and its share, as it is shown. */
record HitPartLine(
    String name, String time, String share, String least, String most, String flags) {

  /** What the figures suppose. */
  static final String MEANING =
      "A list of ten products comes out of Redis, where it lies as --compression zstd leaves it:"
          + " its key is made of the arguments, its bytes are fetched (transport: a bare GET),"
          + " expanded, and read into objects. Each step is measured alone, in forks of its own."
          + " What remains is what the store does beside: it asks for a version together with the"
          + " value, compares the two, and hands the answer from the connection's thread to the"
          + " caller's. The servers send the JSON as it lies, so that a hit of theirs has no last"
          + " step.";

  private static final List<String> TITLES =
      List.of("step of a hit", "time", "share", "at least", "at most", "flags");

  static List<HitPartLine> of(Run run) {
    return HitParts.of(SuiteFigures.of(run)).stream()
        .flatMap(hit -> hit.parts().stream())
        .map(
            part ->
                new HitPartLine(
                    part.name(),
                    Figures.nanos(part.nanos()),
                    Figures.percent(part.share()),
                    Figures.nanos(part.leastNanos()),
                    Figures.nanos(part.mostNanos()),
                    String.join(", ", part.flags())))
        .toList();
  }

  static String markdown(List<HitPartLine> lines) {
    return MarkdownTable.of("lrrrrl", TITLES, lines.stream().map(HitPartLine::fields).toList());
  }

  /** For a terminal; empty when there is nothing. */
  static String text(List<HitPartLine> lines) {
    return ConsoleTable.aligned(TITLES, lines.stream().map(HitPartLine::fields).toList());
  }

  private List<String> fields() {
    return List.of(name, time, share, least, most, flags);
  }
}
