package io.catalogbench.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.harness.SuiteSample;
import io.catalogbench.harness.compare.Cells;
import io.catalogbench.harness.compare.Conclusions;
import io.catalogbench.harness.result.Claim;
import io.catalogbench.harness.result.ClaimVerdict;
import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Verdict;
import io.catalogbench.harness.result.Warning;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnswerTest {

  @Test
  void aRunThatWasMadeForOneClaimSaysWhatBecameOfIt() throws IOException {
    assertThat(claiming(claim("C19", ClaimVerdict.REPRODUCED)).title())
        .isEqualTo("Claim C19: reproduced, 2.45× [2.44 to 2.47] here.");
  }

  @Test
  void aClaimThatCountsDecideHasNoRatio() throws IOException {
    Claim counted =
        claim("C29", ClaimVerdict.REPRODUCED, Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(claiming(counted).title()).isEqualTo("Claim C29: reproduced.");
    assertThat(ClaimLine.sentence(Sample.report().run().withClaims(List.of(counted))))
        .hasValue("Claims: C29, reproduced.");
  }

  @Test
  void severalClaimsAreNamedByVerdict() throws IOException {
    assertThat(
            claiming(
                    claim("C21", ClaimVerdict.REPRODUCED),
                    claim("C22", ClaimVerdict.WEAKER),
                    claim("C23", ClaimVerdict.REPRODUCED),
                    claim("C24", ClaimVerdict.NOT_MEASURED))
                .title())
        .isEqualTo("Of 3 claims of the documents, C21, C23 reproduced; C22 weaker.");
  }

  @Test
  void whatTheCpuSaysStaysBelowTheClaims() throws IOException {
    Answer without = claiming();
    Answer with = claiming(claim("C19", ClaimVerdict.WEAKER));
    assertThat(without.title()).startsWith("Of 3 scenarios, beta needs less CPU per request");
    assertThat(with.details().getFirst())
        .startsWith("Of 3 scenarios, beta needs less CPU per request")
        .contains("; observed between ");
  }

  @Test
  void severalClaimsAreToldOneByOneUnderTheTitle() throws IOException {
    assertThat(
            claiming(claim("C21", ClaimVerdict.REPRODUCED), claim("C22", ClaimVerdict.WEAKER))
                .details())
        .startsWith(
            "C21 Claim C21: reproduced, 2.45× [2.44 to 2.47] here.",
            "C22 Claim C22: weaker, 2.45× [2.44 to 2.47] here.");
  }

  @Test
  void aSuiteLeadsWithTheClaimsThatItDecides() {
    Run suite = suite();
    assertThat(Answer.of(suite).title())
        .isEqualTo("Of 2 claims of the documents, C08, C09 weaker.");
    assertThat(Answer.of(suite).details().getFirst())
        .startsWith("C08 1,000 users with addresses, date and metadata: 8 times as fast: weaker, ");
  }

  @Test
  void aSuiteWithoutClaimsLeadsWithTheLargestDecidedEffect() {
    Answer answer = Answer.of(suite().withClaims(List.of()));
    assertThat(answer.title())
        .isEqualTo(
            "map-first needs 2.00× [2.00 to 2.00] the time per operation of jackson2 in "
                + SuiteSample.WRITE
                + ".");
    assertThat(answer.details())
        .startsWith("dsl-json needs less time per operation than jackson2: 0.50×.")
        .contains("1 of 3 comparisons of time per operation is not decided after 6 rounds.");
  }

  @Test
  void aSuiteThatDecidesNothingSaysSo() {
    assertThat(
            comparing(
                    compared("dsl-json", "jackson2", 0.5, Verdict.INCONCLUSIVE),
                    compared("dsl-json", "jackson2", 0.6, Verdict.INCONCLUSIVE))
                .title())
        .isEqualTo("None of 2 comparisons of time per operation is decided after 6 rounds.");
  }

  @Test
  void fiveSentencesStandAtTheTopAndTheRestIsFolded() throws IOException {
    Comparison[] many =
        Stream.iterate(2, i -> i < 9, i -> i + 1)
            .map(i -> compared("target-" + i, "jackson2", i, Verdict.REGRESSED))
            .toArray(Comparison[]::new);
    Answer answer = comparing(many);
    assertThat(answer.title()).startsWith("target-8 needs 8×");
    assertThat(answer.details())
        .containsExactly(
            "target-7 needs more time per operation than jackson2: 7×.",
            "target-6 needs more time per operation than jackson2: 6×.",
            "target-5 needs more time per operation than jackson2: 5×.",
            "target-4 needs more time per operation than jackson2: 4×.");
    String folded = "target-2 needs more time per operation than jackson2: 2×.";
    assertThat(answer.folded()).hasSize(2).endsWith(folded);
    Run run = suite().withClaims(List.of()).withComparisons(List.of(many));
    Report report = new Report(run, Optional.empty(), Cells.of(run), List.of(), Optional.empty());
    assertThat(SuitePage.render(report))
        .containsSubsequence("<details>", Answer.MORE, folded, "</details>");
    assertThat(MarkdownSummary.render(report))
        .containsSubsequence("<details>", Answer.MORE, folded, "</details>");
    assertThat(ConsoleTable.of(report)).contains(Answer.MORE).doesNotContain(folded);
  }

  @Test
  void aSmallChangeHasADirection() {
    assertThat(
            told(
                compared("less", "jackson2", 0.96, Verdict.SMALL_CHANGE),
                compared("more", "jackson2", 1.04, Verdict.SMALL_CHANGE),
                compared("both", "jackson2", 0.95, Verdict.SMALL_CHANGE),
                compared("both", "jackson2", 1.05, Verdict.SMALL_CHANGE)))
        .contains("less needs slightly less time per operation than jackson2: 0.96×.")
        .contains("more needs slightly more time per operation than jackson2: 1.04×.")
        .contains(
            "both needs slightly less time per operation than jackson2 in 1, slightly more in 1;");
  }

  @Test
  void endsThatReadTheSameAreOneFigure() {
    assertThat(
            told(
                compared("spring", "jackson2", 0.9616, Verdict.SAME),
                compared("spring", "jackson2", 0.962, Verdict.SAME)))
        .contains("; observed 0.96×.")
        .doesNotContain("between");
  }

  @Test
  void whoWasComparedWithTwoIsToldOfEach() {
    assertThat(
            told(
                compared("lz4", "none", 40, Verdict.INCONCLUSIVE),
                compared("lz4", "deflate", 0.09, Verdict.INCONCLUSIVE)))
        .contains("lz4 used 40× the time per operation of none.")
        .contains("lz4 used 0.09× the time per operation of deflate.");
  }

  @Test
  void coldScenariosThatHaveNoPartInWhatWasObservedAreCounted() {
    Comparison cold =
        compared(
            "virtual", "mvc", 0.37, Verdict.INCONCLUSIVE, Warning.of("not-warm", "cold", "warm"));
    assertThat(told(compared("virtual", "mvc", 0.88, Verdict.INCONCLUSIVE), cold))
        .contains("virtual used 0.88× the time per operation of mvc (1 cold scenario left out).");
    assertThat(told(compared("virtual", "mvc", 0.88, Verdict.IMPROVED), cold, cold))
        .contains("; observed 0.88× (2 cold scenarios left out).");
  }

  @Test
  void serversThatCameToTheSameShareASentence() throws IOException {
    Run run = Sample.report().run();
    Comparison sample =
        run.comparisons().stream()
            .filter(c -> c.metric() == Metric.CPU_US_PER_REQUEST)
            .findFirst()
            .orElseThrow();
    assertThat(
            Answer.of(
                    run.withComparisons(
                        List.of(
                            changed(sample, "a", "z", 0.5, Verdict.IMPROVED, List.of()),
                            changed(sample, "b", "z", 2, Verdict.REGRESSED, List.of()),
                            changed(sample, "c", "z", 0.6, Verdict.IMPROVED, List.of()))))
                .title())
        .isEqualTo("a, c need less CPU per request than z. b needs more CPU per request than z.");
  }

  @Test
  void serversThatWereStillCompilingAreTheReason() throws IOException {
    Run run = Sample.report().run();
    Warning warning = Warning.of("not-warm", "methods were compiled", "warm up for longer");
    List<Comparison> cold =
        run.comparisons().stream()
            .map(
                c ->
                    changed(
                        c,
                        c.candidate(),
                        c.baseline(),
                        c.ratio().orElseThrow(),
                        Verdict.INCONCLUSIVE,
                        List.of(warning)))
            .toList();
    Answer answer = Answer.of(run.withComparisons(cold));
    assertThat(answer.title())
        .startsWith("Undecided whether ")
        .endsWith(" needs less CPU per request. Methods were compiled: warm up for longer.");
    assertThat(answer.details()).as("what cold servers used is no observation").isEmpty();
  }

  private static Run suite() {
    return Conclusions.drawn(SuiteSample.run());
  }

  /** A suite with nothing but these comparisons. */
  private static Answer comparing(Comparison... comparisons) {
    return Answer.of(suite().withClaims(List.of()).withComparisons(List.of(comparisons)));
  }

  private static String told(Comparison... comparisons) {
    Answer answer = comparing(comparisons);
    return String.join(
        " ",
        Stream.of(List.of(answer.title()), answer.details(), answer.folded())
            .flatMap(List::stream)
            .toList());
  }

  private static Comparison compared(
      String candidate, String baseline, double ratio, Verdict verdict, Warning... warnings) {
    Comparison sample =
        suite().comparisons().stream()
            .filter(c -> c.metric() == Metric.TIME_NS_PER_OP)
            .findFirst()
            .orElseThrow();
    return changed(sample, candidate, baseline, ratio, verdict, List.of(warnings));
  }

  private static Comparison changed(
      Comparison c,
      String candidate,
      String baseline,
      double ratio,
      Verdict verdict,
      List<Warning> warnings) {
    return new Comparison(
        c.scenario(),
        c.load(),
        c.metric(),
        baseline,
        candidate,
        Optional.of(ratio),
        Optional.of(ratio),
        Optional.of(ratio),
        c.confidence(),
        c.margin(),
        c.pairs(),
        c.mde(),
        Optional.empty(),
        verdict,
        warnings);
  }

  private static Answer claiming(Claim... claims) throws IOException {
    Run run = Sample.report().run();
    return Answer.of(run.withClaims(List.of(claims)));
  }

  private static Claim claim(String id, ClaimVerdict verdict) {
    return claim(id, verdict, Optional.of(2.453), Optional.of(2.441), Optional.of(2.467));
  }

  private static Claim claim(
      String id,
      ClaimVerdict verdict,
      Optional<Double> ratio,
      Optional<Double> low,
      Optional<Double> high) {
    Claim.Side side = new Claim.Side("micronaut", Optional.empty());
    return new Claim(
        id,
        verdict,
        "Claim " + id,
        "a document",
        "twice",
        2,
        ratio,
        low,
        high,
        "somewhere",
        Optional.empty(),
        side,
        side,
        "because");
  }
}
