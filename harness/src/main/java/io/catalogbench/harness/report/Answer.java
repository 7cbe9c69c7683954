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
import java.util.stream.Collectors;

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
    tallies.stream()
        .filter(Answer::decided)
        .forEach(tally -> titles.add(decided(tally, baseline.get())));
    List<Tally> open = tallies.stream().filter(tally -> !decided(tally)).toList();
    if (!open.isEmpty()) {
      titles.add(undecided(open, baseline.get()));
    }
    return new Answer(
        String.join(" ", titles),
        tallies.stream().flatMap(tally -> observed(tally, baseline.get()).stream()).toList());
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

  private static boolean decided(Tally tally) {
    return tally.count(Verdict.INCONCLUSIVE, Verdict.INVALID) < tally.total();
  }

  private static String undecided(List<Tally> open, String baseline) {
    int pairs = open.stream().mapToInt(Tally::pairs).max().orElse(0);
    return "Undecided: %s cannot show yet whether %s or %s needs less CPU per request."
        .formatted(
            pairs == 1 ? "one round" : pairs + " rounds",
            open.stream().map(Tally::candidate).collect(Collectors.joining(", ")),
            baseline);
  }

  private static String decided(Tally tally, String baseline) {
    List<String> parts = new ArrayList<>();
    part(parts, "less CPU per request than " + baseline, "less", tally.count(Verdict.IMPROVED));
    part(parts, "more CPU per request than " + baseline, "more", tally.count(Verdict.REGRESSED));
    part(parts, "the same CPU per request as " + baseline, "the same", tally.count(Verdict.SAME));
    part(
        parts,
        "slightly other CPU per request than " + baseline,
        "slightly other",
        tally.count(Verdict.SMALL_CHANGE));
    int open = tally.count(Verdict.INCONCLUSIVE, Verdict.INVALID);
    return "%s, %s needs %s%s."
        .formatted(
            tally.total() == 1 ? "In one scenario" : "Of %d scenarios".formatted(tally.total()),
            tally.candidate(),
            String.join(", ", parts),
            open == 0 ? "" : "; %d undecided".formatted(open));
  }

  private static void part(List<String> parts, String first, String next, int count) {
    if (count > 0) {
      parts.add("%s in %d".formatted(parts.isEmpty() ? first : next, count));
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
}
