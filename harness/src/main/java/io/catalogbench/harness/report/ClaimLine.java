package io.catalogbench.harness.report;

import io.catalogbench.harness.result.Claim;
import io.catalogbench.harness.result.ClaimVerdict;
import io.catalogbench.harness.result.Run;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A documented figure beside ours, as it is shown. */
record ClaimLine(
    String id,
    String subject,
    String source,
    String documented,
    String ours,
    String ratio,
    String verdict,
    String tone,
    String where,
    String reason) {

  static List<ClaimLine> of(Run run) {
    return run.claims().stream().map(ClaimLine::of).toList();
  }

  /** A table of claims; empty without any. */
  static String markdown(List<ClaimLine> claims) {
    return MarkdownTable.of(
        "lllll",
        List.of("claim", "documented", "here", "slow ÷ fast", "verdict"),
        claims.stream()
            .map(
                claim ->
                    MarkdownTable.cells(
                        Stream.of(
                            claim.id() + " " + claim.subject(),
                            claim.documented(),
                            claim.ours(),
                            claim.ratio(),
                            claim.verdict())))
            .toList());
  }

  /** The claims that a run decides, in one sentence. */
  static Optional<String> sentence(Run run) {
    String claims =
        run.claims().stream()
            .filter(claim -> claim.verdict().decided())
            .map(
                claim ->
                    "%s%s, %s"
                        .formatted(
                            claim.id(),
                            Words.ratio(claim.measured(), claim.low(), claim.high())
                                .map(" "::concat)
                                .orElse(""),
                            verdict(claim)))
            .collect(Collectors.joining("; "));
    return claims.isEmpty() ? Optional.empty() : Optional.of("Claims: " + claims + ".");
  }

  static ClaimLine of(Claim claim) {
    return new ClaimLine(
        claim.id(),
        claim.subject(),
        claim.source(),
        claim.figures() + (claim.documented() == 1 ? "" : ": " + Figures.ratio(claim.documented())),
        claim.compared()
            ? "%s%s against %s"
                .formatted(
                    claim.metric().map(metric -> Words.name(metric) + ": ").orElse(""),
                    taken(claim.fast()),
                    taken(claim.slow()))
            : "–",
        Words.ratio(claim.measured(), claim.low(), claim.high()).orElse("–"),
        verdict(claim),
        tone(claim.verdict()),
        claim.where().isEmpty()
            ? ""
            : "%s, %s against %s"
                .formatted(claim.where(), claim.fast().target(), claim.slow().target()),
        claim.reason());
  }

  /** What there is a number of was measured, even if nothing may be concluded from it. */
  static String verdict(Claim claim) {
    return claim.verdict() == ClaimVerdict.NOT_MEASURED && claim.compared()
        ? "measured, not decided"
        : Words.claim(claim.verdict());
  }

  private static String taken(Claim.Side side) {
    return side.value().map(value -> Figures.of(value)).orElse("–");
  }

  private static String tone(ClaimVerdict verdict) {
    return switch (verdict) {
      case REPRODUCED -> "improved";
      case WEAKER -> "small-change";
      case NOT_REPRODUCED -> "same";
      case REVERSED -> "regressed";
      case NOT_COMPARABLE -> "inconclusive";
      case NOT_MEASURED -> "invalid";
    };
  }
}
