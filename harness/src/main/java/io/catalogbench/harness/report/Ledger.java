package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.Claims;
import io.catalogbench.harness.result.Claim;
import io.catalogbench.harness.result.ClaimVerdict;
import io.catalogbench.harness.result.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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

  /** The stored runs: those of this machine before committed ones, the newest first. */
  public static List<Run> stored(Path results) throws IOException {
    List<Run> stored = new ArrayList<>();
    for (String kind : List.of(RunIndex.RUNS, RunIndex.BASELINE)) {
      RunIndex.newestFirst(results, kind).forEach(found -> stored.add(found.run()));
    }
    return stored;
  }

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
    return table() + System.lineSeparator() + summary() + System.lineSeparator();
  }

  String table() {
    return ClaimLine.markdown(lines());
  }

  private List<ClaimLine> lines() {
    return claims.stream().map(ClaimLine::of).toList();
  }

  /** How many claims got which verdict, in a sentence. */
  String summary() {
    Map<String, Long> counts =
        claims.stream()
            .sorted(Comparator.comparing(Claim::verdict))
            .collect(
                Collectors.groupingBy(
                    ClaimLine::verdict, LinkedHashMap::new, Collectors.counting()));
    return "Of %d claims: %s."
        .formatted(
            claims.size(),
            counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", ")));
  }
}
