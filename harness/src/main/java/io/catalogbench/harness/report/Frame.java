package io.catalogbench.harness.report;

import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Warning;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What every page of a run shows, whatever was measured: the answer first, circumstances last.
 *
 * @param reservations doubts about the whole run, which stand beside the answer
 */
record Frame(
    String style,
    String plan,
    String progress,
    String title,
    List<String> details,
    List<String> folded,
    String more,
    List<String> reservations,
    String machine,
    String occasion,
    String pinning,
    int measurements,
    int usable,
    List<Unusable> unusable,
    List<Doubt> doubts,
    List<Circumstances.Fact> environment,
    List<Term> glossary,
    String command,
    String seed,
    String git) {

  /** A measurement that does not count, and why. */
  record Unusable(
      String scenario, String target, String load, int round, String status, String reason) {}

  /** Something to keep in mind, and where it applies. */
  record Doubt(String where, String message) {}

  static Frame of(Report report, List<Term> glossary) {
    Run run = report.run();
    Answer answer = Answer.of(run);
    List<Unusable> unusable = unusable(run);
    return new Frame(
        Template.text("page.css"),
        run.plan(),
        Answer.progress(run),
        answer.title(),
        answer.details(),
        answer.folded(),
        Answer.MORE,
        run.warnings().stream().map(Warning::toString).toList(),
        Circumstances.machine(report),
        Circumstances.occasion(run),
        Words.capitalized(report.environment().map(e -> e.pinning()).orElse("")),
        run.measurements().size(),
        run.measurements().size() - unusable.size(),
        unusable,
        doubts(run),
        Circumstances.facts(report),
        glossary,
        run.command(),
        Long.toString(run.seed()),
        run.git().map(git -> git.sha() + (git.dirty() ? " with changes" : "")).orElse(""));
  }

  private static List<Unusable> unusable(Run run) {
    return run.measurements().stream()
        .filter(m -> !m.ok())
        .map(
            m ->
                new Unusable(
                    m.scenario(),
                    m.target(),
                    m.load().map(Load::toString).orElse(""),
                    m.round(),
                    m.status().name().toLowerCase(Locale.ROOT),
                    m.reason().orElse("")))
        .toList();
  }

  private static List<Doubt> doubts(Run run) {
    return Stream.concat(
            run.warnings().stream().map(w -> new Doubt("the whole run", w.toString())),
            run.measurements().stream().flatMap(Frame::doubts))
        .distinct()
        .toList();
  }

  private static Stream<Doubt> doubts(Measurement m) {
    return m.warnings().stream()
        .map(Warning::toString)
        .map(message -> new Doubt(Words.place(m), message));
  }
}
