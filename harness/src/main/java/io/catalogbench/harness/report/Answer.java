package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.Comparisons;
import io.catalogbench.harness.compare.Tally;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunStatus;
import io.catalogbench.harness.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run says, in sentences: decided first, then what was seen but not decided.
 *
 * @param title the answer
 * @param details what qualifies it
 */
record Answer(String title, List<String> details) {

  Answer {
    details = List.copyOf(details);
  }

  static Answer of(Run run) {
    Optional<String> baseline = Comparisons.baseline(run);
    List<Tally> tallies = Tally.of(run, Metric.CPU_US_PER_REQUEST);
    if (run.measurements().stream().noneMatch(Measurement::ok)) {
      return new Answer("Nothing was measured.", List.of());
    }
    if (tallies.isEmpty() || baseline.isEmpty()) {
      return new Answer("Measured, with nothing to compare.", List.of());
    }
    List<String> titles = new ArrayList<>();
    List<String> details = new ArrayList<>();
    for (Tally tally : tallies) {
      titles.add(title(tally, baseline.get()));
      observed(tally, baseline.get()).ifPresent(details::add);
    }
    return new Answer(String.join(" ", titles), details);
  }

  /** A sentence about how far the run came; empty when there is nothing to say. */
  static String progress(Run run) {
    long ok = run.measurements().stream().filter(Measurement::ok).count();
    String counts = "%d of %d measurements can be used".formatted(ok, run.measurements().size());
    if (run.finishedAt().isEmpty()) {
      return "This run was cut short: " + counts + ".";
    }
    return run.status() == RunStatus.COMPLETE
        ? ""
        : "This run is %s: %s."
            .formatted(run.status() == RunStatus.FAILED ? "failed" : "partial", counts);
  }

  private static String title(Tally tally, String baseline) {
    int less = tally.count(Verdict.IMPROVED);
    int more = tally.count(Verdict.REGRESSED);
    int same = tally.count(Verdict.SAME, Verdict.SMALL_CHANGE);
    int open = tally.count(Verdict.INCONCLUSIVE, Verdict.INVALID);
    if (open == tally.total()) {
      return "Undecided: %s cannot show yet whether %s or %s needs less CPU per request."
          .formatted(rounds(tally.pairs()), tally.candidate(), baseline);
    }
    List<String> parts = new ArrayList<>();
    part(parts, "less CPU per request than %s".formatted(baseline), less);
    part(parts, "more CPU per request than %s".formatted(baseline), more);
    part(parts, "about the same", same);
    return "%s needs %s, of %s%s."
        .formatted(
            tally.candidate(),
            String.join(", ", parts),
            scenarios(tally.total()),
            open == 0 ? "" : "; %d undecided".formatted(open));
  }

  private static void part(List<String> parts, String what, int count) {
    if (count > 0) {
      parts.add("%s in %d".formatted(what, count));
    }
  }

  private static Optional<String> observed(Tally tally, String baseline) {
    return tally
        .ratios()
        .map(
            ratios ->
                "Observed: %s used %s the CPU per request of %s%s."
                    .formatted(
                        tally.candidate(),
                        ratios.min() == ratios.max()
                            ? Figures.ratio(ratios.min())
                            : "between %s and %s"
                                .formatted(
                                    Figures.ratio(ratios.min()), Figures.ratio(ratios.max())),
                        baseline,
                        tally
                            .pairsNeeded()
                            .map(
                                needed ->
                                    "; up to %d rounds are needed to decide".formatted(needed))
                            .orElse("")));
  }

  private static String rounds(int count) {
    return count == 1 ? "one round" : count + " rounds";
  }

  private static String scenarios(int count) {
    return count == 1 ? "one scenario" : count + " scenarios";
  }
}
