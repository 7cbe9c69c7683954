package io.catalogbench.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.harness.result.Claim;
import io.catalogbench.harness.result.ClaimVerdict;
import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Verdict;
import io.catalogbench.harness.result.Warning;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
    assertThat(without.title()).contains("CPU per request");
    assertThat(String.join(" ", with.details())).startsWith(without.title());
  }

  @Test
  void serversThatWereStillCompilingAreTheReason() throws IOException {
    Run run = Sample.report().run();
    Warning warning = Warning.of("not-warm", "47 % was compiling", "warm up for longer");
    List<Comparison> cold =
        run.comparisons().stream()
            .map(
                c ->
                    new Comparison(
                        c.scenario(),
                        c.load(),
                        c.metric(),
                        c.baseline(),
                        c.candidate(),
                        c.ratio(),
                        c.low(),
                        c.high(),
                        c.confidence(),
                        c.margin(),
                        c.pairs(),
                        c.mde(),
                        c.pairsNeeded(),
                        Verdict.INCONCLUSIVE,
                        List.of(warning)))
            .toList();
    Answer answer = Answer.of(run.withComparisons(cold));
    assertThat(answer.title())
        .startsWith("Undecided whether ")
        .endsWith(" needs less CPU per request. 47 % was compiling: warm up for longer.");
    assertThat(answer.details()).as("what cold servers used is no observation").isEmpty();
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
