package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.CellFigures;
import io.catalogbench.harness.compare.SuiteFigures;
import io.catalogbench.harness.result.Robustness;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Suite;
import io.catalogbench.harness.result.Target;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The page of a run over a suite of micro benchmarks: one file that needs nothing else. */
final class SuitePage {

  private static final Template TEMPLATE = new Template("suite.mustache");

  /** What the template shows. */
  record Page(
      Frame frame,
      String suite,
      SuiteWords words,
      List<SuiteMatrix> matrices,
      List<ClaimLine> claims,
      List<HtmlPage.Heading> columns,
      List<SuiteOverview.Group> groups,
      List<SuiteOverview.Group> shown,
      String flagged,
      List<BreakEvenLine> breakEven,
      String breakEvenMeaning,
      List<HitPartLine> hitParts,
      String hitPartsMeaning,
      List<FragmentLine> fragments,
      String fragmentsMeaning,
      Grid grid,
      List<Target> targets,
      String jvm) {}

  /** What difficult input came to: probes × subjects. */
  record Grid(List<String> codecs, List<Line> lines) {}

  /** A probe with all codecs. */
  record Line(String probe, List<Mark> marks) {}

  /** What came of a probe: a word, the class of its colour, and the words of the codec. */
  record Mark(String codec, String word, String tone, String detail) {}

  private SuitePage() {}

  static String render(Report report) {
    Run run = report.run();
    SuiteOverview overview = SuiteOverview.of(run);
    String suite = run.suite().map(Suite::name).orElse("");
    SuiteWords words = SuiteWords.of(suite);
    return TEMPLATE.fill(
        new Page(
            Frame.of(report, Term.of(words)),
            suite,
            words,
            SuiteMatrix.of(run),
            ClaimLine.of(run),
            SuiteColumn.of(run).stream()
                .map(column -> new HtmlPage.Heading(column.title(), column.meaning()))
                .toList(),
            overview.judged(),
            overview.shown(),
            flagged(SuiteFigures.of(run).cells()),
            BreakEvenLine.of(run),
            BreakEvenLine.MEANING,
            HitPartLine.of(run),
            HitPartLine.MEANING,
            FragmentLine.of(run),
            FragmentLine.MEANING,
            report.robustness().map(SuitePage::grid).orElse(new Grid(List.of(), List.of())),
            run.targets(),
            run.targets().stream()
                .flatMap(target -> Optional.ofNullable(target.config().get("jvm")).stream())
                .findFirst()
                .orElse("")));
  }

  /** How many cells carry a flag, in a sentence. */
  private static String flagged(List<CellFigures> cells) {
    long measured = cells.stream().filter(figures -> figures.nanos().isPresent()).count();
    long flagged = cells.stream().filter(figures -> !figures.cell().flags().isEmpty()).count();
    long varying = cells.stream().filter(CellFigures::allocationVaries).count();
    return ("%d of %d cells carry a flag; from those nothing is concluded about time. Forks"
            + " of %d allocate differently; verdicts on their allocation hold for every fork.")
        .formatted(flagged, measured, varying);
  }

  private static Grid grid(Robustness robustness) {
    List<Robustness.Behaviour> all = robustness.behaviours();
    List<String> codecs = all.stream().map(Robustness.Behaviour::codec).distinct().toList();
    List<Line> lines =
        all.stream()
            .map(Robustness.Behaviour::probe)
            .distinct()
            .map(
                probe ->
                    new Line(
                        probe,
                        all.stream()
                            .filter(behaviour -> behaviour.probe().equals(probe))
                            .map(SuitePage::mark)
                            .toList()))
            .toList();
    return new Grid(codecs, lines);
  }

  private static Mark mark(Robustness.Behaviour behaviour) {
    String detail = behaviour.detail();
    return new Mark(
        behaviour.codec(),
        behaviour.kind().name().toLowerCase(Locale.ROOT),
        tone(behaviour.kind()),
        detail.equals("exact") || detail.equals("refused") ? "" : detail);
  }

  private static String tone(Robustness.Kind kind) {
    return switch (kind) {
      case EXACT, SAFE -> "improved";
      case REFUSED, IMPOSSIBLE -> "same";
      case ACCEPTED -> "plain";
      case CHANGED, WASTEFUL -> "doubtful";
      case BROKEN, UNSAFE -> "regressed";
    };
  }
}
