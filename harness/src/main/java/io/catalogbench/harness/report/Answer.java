package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.Tally;
import io.catalogbench.harness.result.Claim;
import io.catalogbench.harness.result.ClaimVerdict;
import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunStatus;
import io.catalogbench.harness.result.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run says, in sentences: claims and what is decided first, then what was seen but not
 * decided.
 *
 * @param title the answer
 * @param details what qualifies it
 * @param folded what else could be said, for who asks
 */
record Answer(String title, List<String> details, List<String> folded) {

  private static final String HEADLINE = "C01";
  private static final String CPU = "CPU per request";
  private static final String START_UP = "time to start";
  private static final String TIME = "time per operation";

  /** What the folded sentences stand under. */
  static final String MORE = "More of what it says";

  /** More sentences than these are a wall. */
  private static final int SENTENCES = 5;

  Answer {
    details = List.copyOf(details);
    folded = List.copyOf(folded);
  }

  static Answer of(Run run) {
    if (run.measurements().stream().noneMatch(Measurement::ok)) {
      return of(List.of("Nothing was measured."), List.of());
    }
    return run.suite().isPresent() ? ofSuite(run) : ofServers(run);
  }

  private static Answer of(List<String> title, List<String> rest) {
    int shown = Math.clamp(SENTENCES - title.size(), 0, rest.size());
    return new Answer(
        String.join(" ", title), rest.subList(0, shown), rest.subList(shown, rest.size()));
  }

  private static Answer nothingToCompare() {
    return of(List.of("Measured, with nothing to compare."), List.of());
  }

  /** Leads with the claims, or else with the largest effect that is decided. */
  private static Answer ofSuite(Run run) {
    List<Claim> claims = decided(run.claims());
    List<Tally> tallies =
        Tally.of(run, Metric.TIME_NS_PER_OP).stream()
            .sorted(Comparator.comparingDouble(Tally::strength).reversed())
            .toList();
    if (tallies.isEmpty() && claims.isEmpty()) {
      return nothingToCompare();
    }
    List<String> sentences = new ArrayList<>(claims.isEmpty() ? List.of() : each(claims));
    Optional<Comparison> lead =
        claims.isEmpty() ? tallies.getFirst().strongest() : Optional.empty();
    lead.map(comparison -> TallyWords.effect(comparison, TIME)).ifPresent(sentences::add);
    tallies.stream()
        .filter(TallyWords::decided)
        .filter(tally -> tally.total() > 1 || lead.isEmpty() || !tally.strongest().equals(lead))
        .map(tally -> TallyWords.told(tally, TIME))
        .forEach(sentences::add);
    TallyWords.open(tallies, TIME).ifPresent(sentences::add);
    tallies.stream()
        .filter(tally -> !TallyWords.decided(tally))
        .flatMap(tally -> TallyWords.observed(tally, TIME).stream())
        .forEach(sentences::add);
    tallies.stream()
        .filter(tally -> tally.notWarm().isPresent())
        .map(tally -> TallyWords.undecided(List.of(tally), TIME))
        .forEach(sentences::add);
    return claims.isEmpty()
        ? of(sentences.subList(0, 1), sentences.subList(1, sentences.size()))
        : of(List.of(title(claims)), sentences);
  }

  private static Answer ofServers(Run run) {
    List<Tally> ofRequests = Tally.of(run, Metric.CPU_US_PER_REQUEST);
    List<Tally> tallies = ofRequests.isEmpty() ? Tally.of(run, Metric.STARTUP_MS) : ofRequests;
    String what = ofRequests.isEmpty() ? START_UP : CPU;
    if (tallies.isEmpty()) {
      return nothingToCompare();
    }
    List<Tally> open = tallies.stream().filter(tally -> !TallyWords.decided(tally)).toList();
    List<String> undecided = open.isEmpty() ? List.of() : List.of(TallyWords.undecided(open, what));
    List<Tally> judged = tallies.stream().filter(TallyWords::decided).toList();
    List<Claim> claims = decided(run.claims());
    if (claims.isEmpty()) {
      return of(
          Stream.concat(TallyWords.briefly(judged, what).stream(), undecided.stream()).toList(),
          tallies.stream().flatMap(tally -> TallyWords.observed(tally, what).stream()).toList());
    }
    Optional<Claim> headline = headline(claims);
    return of(
        List.of(headline.map(Answer::title).orElseGet(() -> title(claims))),
        Stream.of(
                headline.map(Answer::basis).map(List::of).orElseGet(() -> each(claims)),
                judged.stream().map(tally -> TallyWords.told(tally, what)).toList(),
                undecided,
                open.stream().flatMap(tally -> TallyWords.observed(tally, what).stream()).toList())
            .flatMap(List::stream)
            .toList());
  }

  private static List<Claim> decided(List<Claim> claims) {
    return claims.stream().filter(claim -> claim.verdict().decided()).toList();
  }

  /** What became of each claim; the title says it of an only one. */
  private static List<String> each(List<Claim> claims) {
    return claims.size() == 1
        ? List.of()
        : claims.stream().map(claim -> claim.id() + " " + outcome(claim)).toList();
  }

  /** The claim that the documents are known for, where the run decides it. */
  private static Optional<Claim> headline(List<Claim> decided) {
    return decided.stream().filter(claim -> claim.id().equals(HEADLINE)).findFirst();
  }

  /** What became of the claims for which a run was made. */
  private static String title(List<Claim> decided) {
    if (decided.size() == 1) {
      return outcome(decided.getFirst());
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

  private static String outcome(Claim claim) {
    return "%s: %s%s."
        .formatted(
            claim.subject(),
            Words.claim(claim.verdict()),
            Words.ratio(claim.measured(), claim.low(), claim.high())
                .map(", %s here"::formatted)
                .orElse(""));
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
}
