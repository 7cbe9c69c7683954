package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.Claims;
import io.catalogbench.harness.result.Claim;
import io.catalogbench.harness.result.ClaimVerdict;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Every claim of the documents with its verdict, from one or several runs.
 *
 * @param claims all of them, in their order
 */
public record Ledger(List<Claim> claims) {

  public Ledger {
    claims = List.copyOf(claims);
  }

  /** What these runs say; of two that decide a claim, the first. */
  public static Ledger of(List<Run> runs) {
    return new Ledger(Claims.ledger(runs));
  }

  /** Where the stored runs lie: the newest first, those of this machine before committed ones. */
  public static List<Path> stored(Path results) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String kind : List.of(RunIndex.RUNS, RunIndex.BASELINE)) {
      List<RunDirectory> runs =
          RunIndex.directories(results, kind).stream().map(RunDirectory::new).toList();
      List<Dated> dated = new ArrayList<>();
      for (RunDirectory run : runs) {
        dated.add(new Dated(run.path(), run.run()));
      }
      dated.stream()
          .sorted(Comparator.comparing((Dated each) -> each.run().startedAt()).reversed())
          .map(Dated::path)
          .forEach(found::add);
    }
    return found;
  }

  private record Dated(Path path, Run run) {}

  /** True when at least one claim is decided. */
  public boolean decidesAny() {
    return claims.stream().map(Claim::verdict).anyMatch(ClaimVerdict::decided);
  }

  /** A block of lines for each claim, for a terminal. */
  public String text() {
    StringBuilder out = new StringBuilder();
    for (ClaimLine line : lines()) {
      out.append("%s  %s (%s)%n".formatted(line.id(), line.subject(), line.source()));
      out.append("     %s%n".formatted(line.verdict().toUpperCase(Locale.ROOT)));
      out.append("     documented  %s%n".formatted(line.documented()));
      if (!line.where().isEmpty()) {
        out.append("     here        %s, ratio %s%n".formatted(line.ours(), line.ratio()));
        out.append("     measured    %s%n".formatted(line.where()));
      }
      out.append("     %s%n%n".formatted(line.reason()));
    }
    return out + summary() + System.lineSeparator();
  }

  /** The same as a Markdown table. */
  public String markdown() {
    return ClaimLine.markdown(lines())
        + System.lineSeparator()
        + summary()
        + System.lineSeparator();
  }

  private List<ClaimLine> lines() {
    return claims.stream().map(ClaimLine::of).toList();
  }

  /** How many claims got which verdict, in a sentence. */
  private String summary() {
    List<String> counts =
        Stream.of(ClaimVerdict.values())
            .filter(verdict -> count(verdict) > 0)
            .map(verdict -> "%d %s".formatted(count(verdict), Words.claim(verdict)))
            .toList();
    return "Of %d claims: %s.".formatted(claims.size(), String.join(", ", counts));
  }

  private long count(ClaimVerdict verdict) {
    return claims.stream().filter(claim -> claim.verdict() == verdict).count();
  }
}
