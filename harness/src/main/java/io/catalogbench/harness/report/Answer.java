package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.Comparisons;
import io.catalogbench.harness.compare.Tally;
import io.catalogbench.harness.result.Claim;
import io.catalogbench.harness.result.ClaimVerdict;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunStatus;
import io.catalogbench.harness.result.Value;
import io.catalogbench.harness.result.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run says, in sentences: decided first, then what was seen but not decided.
 *
 * @param title the answer
 * @param details what qualifies it
 */
record Answer(String title, List<String> details) {

  private static final String HEADLINE = "C01";
  private static final String CPU = "CPU per request";
  private static final String START_UP = "time to start";
  private static final String TIME = "time per operation";

  Answer {
    details = List.copyOf(details);
  }

  static Answer of(Run run) {
    if (run.measurements().stream().noneMatch(Measurement::ok)) {
      return new Answer("Nothing was measured.", List.of());
    }
    return run.suite().isPresent() ? ofSuite(run) : ofServers(run);
  }

  /** Leads with who is better than its baseline most often. */
  private static Answer ofSuite(Run run) {
    List<Tally> tallies =
        Tally.of(run, Metric.TIME_NS_PER_OP).stream()
            .sorted(
                Comparator.comparingInt((Tally tally) -> tally.count(Verdict.IMPROVED)).reversed())
            .toList();
    if (tallies.isEmpty()) {
      return new Answer("Measured, with nothing to compare.", List.of());
    }
    List<String> sentences = new ArrayList<>();
    tallies.stream()
        .filter(Answer::decided)
        .forEach(tally -> sentences.add(decided(tally, tally.baseline(), TIME)));
    tallies.stream()
        .filter(tally -> !decided(tally))
        .collect(Collectors.groupingBy(Tally::baseline, LinkedHashMap::new, Collectors.toList()))
        .forEach((baseline, open) -> sentences.add(undecided(open, baseline, TIME)));
    List<String> details = new ArrayList<>(sentences.subList(1, sentences.size()));
    tallies.forEach(tally -> observed(tally, tally.baseline(), TIME).ifPresent(details::add));
    return new Answer(sentences.getFirst(), details);
  }

  private static Answer ofServers(Run run) {
    Optional<String> baseline = Comparisons.baseline(run);
    List<Tally> ofRequests = Tally.of(run, Metric.CPU_US_PER_REQUEST);
    List<Tally> tallies = ofRequests.isEmpty() ? Tally.of(run, Metric.STARTUP_MS) : ofRequests;
    String what = ofRequests.isEmpty() ? START_UP : CPU;
    if (tallies.isEmpty() || baseline.isEmpty()) {
      return new Answer("Measured, with nothing to compare.", List.of());
    }
    List<String> sentences = new ArrayList<>();
    tallies.stream()
        .filter(Answer::decided)
        .forEach(tally -> sentences.add(decided(tally, baseline.get(), what)));
    List<Tally> open = tallies.stream().filter(tally -> !decided(tally)).toList();
    if (!open.isEmpty()) {
      sentences.add(undecided(open, baseline.get(), what));
    }
    List<String> observed =
        tallies.stream().flatMap(tally -> observed(tally, baseline.get(), what).stream()).toList();
    List<Claim> claims = run.claims().stream().filter(claim -> claim.verdict().decided()).toList();
    if (claims.isEmpty()) {
      return new Answer(String.join(" ", sentences), observed);
    }
    Optional<Claim> headline = headline(claims);
    return new Answer(
        headline.map(Answer::title).orElseGet(() -> title(claims)),
        Stream.of(headline.map(Answer::basis).stream().toList(), sentences, observed)
            .flatMap(List::stream)
            .toList());
  }

  /** The claim that the documents are known for, where the run decides it. */
  private static Optional<Claim> headline(List<Claim> decided) {
    return decided.stream().filter(claim -> claim.id().equals(HEADLINE)).findFirst();
  }

  /** What became of the claims for which a run was made. */
  private static String title(List<Claim> decided) {
    if (decided.size() == 1) {
      Claim only = decided.getFirst();
      return "%s: %s%s."
          .formatted(
              only.subject(),
              Words.claim(only.verdict()),
              Words.ratio(only.measured(), only.low(), only.high())
                  .map(", %s here"::formatted)
                  .orElse(""));
    }
    return "Of %d claims of the documents, %s."
        .formatted(
            decided.size(),
            Stream.of(ClaimVerdict.values())
                .filter(verdict -> decided.stream().anyMatch(claim -> claim.verdict() == verdict))
                .map(
                    verdict ->
                        "%s %s"
                            .formatted(
                                decided.stream()
                                    .filter(claim -> claim.verdict() == verdict)
                                    .map(Claim::id)
                                    .collect(Collectors.joining(", ")),
                                Words.claim(verdict)))
                .collect(Collectors.joining("; ")));
  }

  private static String title(Claim claim) {
    return "The documents' %s for simple JSON is %s here."
        .formatted(
            Figures.ratio(claim.documented()),
            Words.ratio(claim.measured(), claim.low(), claim.high()).orElse("–"));
  }

  private static String basis(Claim claim) {
    return "That is %s of %s: %s."
        .formatted(
            claim.fast().value().map(Answer::measure).orElse("a ratio"),
            ClaimLine.of(claim).where(),
            Words.claim(claim.verdict()));
  }

  private static String measure(Value value) {
    return value.unit().equals(Metric.THROUGHPUT_RPS.unit())
        ? "requests per second"
        : "CPU per request (the generator is the limit of the rate)";
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

  private static String undecided(List<Tally> open, String baseline, String what) {
    int pairs = open.stream().mapToInt(Tally::pairs).max().orElse(0);
    String whether =
        "whether %s or %s needs less %s"
            .formatted(
                open.stream().map(Tally::candidate).collect(Collectors.joining(", ")),
                baseline,
                what);
    if (open.stream().allMatch(tally -> tally.notWarm().isPresent())) {
      return "Undecided %s. %s.".formatted(whether, open.getFirst().notWarm().orElseThrow());
    }
    return "Undecided: %s cannot show yet %s."
        .formatted(pairs == 1 ? "one round" : pairs + " rounds", whether);
  }

  private static String decided(Tally tally, String baseline, String what) {
    List<String> parts = new ArrayList<>();
    part(parts, tally, what + " than " + baseline, "less", Verdict.IMPROVED);
    part(parts, tally, what + " than " + baseline, "more", Verdict.REGRESSED);
    part(parts, tally, what + " as " + baseline, "the same", Verdict.SAME);
    part(parts, tally, what + " than " + baseline, "slightly other", Verdict.SMALL_CHANGE);
    int open = tally.count(Verdict.INCONCLUSIVE, Verdict.INVALID);
    if (tally.total() == 1) {
      return "%s needs %s.".formatted(tally.candidate(), parts.getFirst());
    }
    return "Of %d scenarios, %s needs %s%s."
        .formatted(
            tally.total(),
            tally.candidate(),
            String.join(", ", parts),
            open == 0 ? "" : "; %d undecided".formatted(open));
  }

  /** How much of it in how many scenarios; the first part says of what, and against whom. */
  private static void part(
      List<String> parts, Tally tally, String whatOfWhom, String howMuch, Verdict verdict) {
    int count = tally.count(verdict);
    if (count > 0) {
      String part = parts.isEmpty() ? howMuch + " " + whatOfWhom : howMuch;
      parts.add(tally.total() == 1 ? part : "%s in %d".formatted(part, count));
    }
  }

  private static Optional<String> observed(Tally tally, String baseline, String what) {
    return tally
        .ratios()
        .map(
            ratios ->
                "Observed: %s used %s the %s of %s%s."
                    .formatted(
                        tally.candidate(),
                        ratios.min() == ratios.max()
                            ? Figures.ratio(ratios.min())
                            : "between %s and %s"
                                .formatted(
                                    Figures.ratio(ratios.min()), Figures.ratio(ratios.max())),
                        what,
                        baseline,
                        tally
                            .pairsNeeded()
                            .map(
                                needed ->
                                    "; up to %d rounds are needed to decide".formatted(needed))
                            .orElse("")));
  }
}
