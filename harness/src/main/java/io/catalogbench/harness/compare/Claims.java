package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Claim;
import io.catalogbench.harness.result.ClaimVerdict;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Suite;
import io.catalogbench.harness.result.Warning;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Holds what the documents claim against runs. */
public final class Claims {

  private static final String DOUBT =
      " The machine was shared with others while this was measured: see the doubts of the run.";

  private Claims() {}

  /** The claims that a run speaks about, in the order of their numbers. */
  public static List<Claim> of(Run run) {
    Seen seen = Seen.of(run);
    return Arrays.stream(DocumentedClaim.values())
        .flatMap(claim -> found(claim, seen).stream())
        .toList();
  }

  /**
   * All claims. Of several runs that speak about a claim, the first one that decides it tells,
   * those of a doubtful machine last; what no run speaks about is not measured, with the reason.
   */
  public static List<Claim> ledger(List<Run> runs) {
    List<Seen> all =
        runs.stream().map(Seen::of).sorted(Comparator.comparing(Seen::doubtful)).toList();
    return Arrays.stream(DocumentedClaim.values())
        .map(
            claim -> {
              List<Claim> found =
                  all.stream().flatMap(seen -> found(claim, seen).stream()).toList();
              return found.stream()
                  .filter(one -> one.verdict().decided())
                  .findFirst()
                  .map(one -> one.because(one.reason() + passedOver(found.indexOf(one))))
                  .or(() -> found.stream().findFirst())
                  .orElseGet(() -> unmeasured(claim));
            })
        .toList();
  }

  /** That others were asked first, and did not decide. */
  private static String passedOver(int runs) {
    return switch (runs) {
      case 0 -> "";
      case 1 -> " One run that comes before it has figures, too, which decide nothing.";
      default ->
          " %d runs that come before it have figures, too, which decide nothing.".formatted(runs);
    };
  }

  /** What a run measured, worked out once for all claims. */
  private record Seen(SuiteFigures suite, Optional<Suite> measured, Cells cells, boolean doubtful) {

    static Seen of(Run run) {
      return new Seen(
          SuiteFigures.of(run),
          run.suite(),
          Cells.of(run),
          run.warnings().stream().anyMatch(Warning::ofMachine));
    }
  }

  private static Optional<Claim> found(DocumentedClaim claim, Seen seen) {
    Optional<Claim> found = shown(claim, seen);
    return seen.doubtful() && !claim.evidence().counts()
        ? found.map(one -> one.because(one.reason() + DOUBT))
        : found;
  }

  private static Optional<Claim> shown(DocumentedClaim claim, Seen seen) {
    return switch (claim.evidence()) {
      case Evidence.TwoCells cells -> SuiteClaims.of(claim, cells, seen.suite());
      case Evidence.TwoSizes sizes -> SuiteClaims.of(claim, sizes, seen.suite());
      case Evidence.TwoLives lives ->
          seen.measured().flatMap(suite -> SuiteClaims.of(claim, lives, suite));
      case Evidence.TwoTargets targets -> ServerClaims.of(claim, targets, seen.cells());
      case Evidence.TwoPools pools -> ServerClaims.of(claim, pools, seen.cells());
      case Evidence.Parts parts -> ServerClaims.of(claim, parts, seen.cells());
      case Evidence.WithoutRedis without -> ServerClaims.of(claim, without, seen.cells());
      case Evidence.Missing _, Evidence.Nothing _ -> Optional.empty();
    };
  }

  private static Claim unmeasured(DocumentedClaim claim) {
    Claim.Side nobody = new Claim.Side("", Optional.empty());
    boolean comparable = !(claim.evidence() instanceof Evidence.Nothing);
    return new ClaimConclusion(
            comparable ? ClaimVerdict.NOT_MEASURED : ClaimVerdict.NOT_COMPARABLE,
            claim.evidence().missing())
        .about(claim, Optional.empty(), Optional.empty(), "", Optional.empty(), nobody, nobody);
  }
}
