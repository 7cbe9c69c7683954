package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.CacheOutage;
import io.catalogbench.harness.result.OutagePhase;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.stats.Spread;
import java.util.List;
import java.util.Locale;

/** One phase of an outage of the cache, as it is shown. */
record OutageLine(
    String scenario,
    String target,
    String phase,
    String requests,
    String failed,
    Ranged p99,
    String max,
    Ranged over,
    String allowed,
    String kept,
    String tone) {

  static final List<String> TITLES =
      List.of(
          "scenario",
          "target",
          "phase",
          "requests",
          "failed",
          "p99",
          "slowest",
          "p99 over the database's",
          "allowed",
          "kept");

  /** What the table means. */
  static final String MEANING =
      "Redis is ended as a window of half a second begins, stays away during the next one, and is"
          + " back, empty, before the last. While the breaker is closed a request waits for Redis"
          + " at most as long as the cache's timeout; once it is open none does, but one a second"
          + " that tries. The p99 is the median of the rounds, in brackets the lowest and highest;"
          + " over the database's means less the p99 of the same server without a cache in the same"
          + " window of the same round.";

  static List<OutageLine> of(Run run) {
    return CacheOutage.of(run).stream().map(OutageLine::of).toList();
  }

  private static OutageLine of(CacheOutage outage) {
    return new OutageLine(
        outage.scenario(),
        outage.target(),
        outage.phase().map(OutagePhase::words).orElse(""),
        String.format(Locale.ROOT, "%,d", outage.requests()),
        String.format(Locale.ROOT, "%,d", outage.failed()),
        outage.p99Nanos().map(OutageLine::spread).orElse(Ranged.NONE),
        outage.requests() == 0 ? "–" : Figures.nanos((double) outage.maxNanos()),
        outage.overDatabaseNanos().map(OutageLine::spread).orElse(Ranged.NONE),
        outage.allowed().map(most -> "+" + Figures.nanos((double) most.toNanos())).orElse(""),
        outage.kept().map(kept -> kept ? "yes" : "no").orElse(""),
        outage.kept().map(kept -> kept ? "improved" : "regressed").orElse("plain"));
  }

  private static Ranged spread(Spread nanos) {
    return new Ranged(
        Figures.nanos(nanos.median()),
        "%s to %s".formatted(Figures.nanos(nanos.min()), Figures.nanos(nanos.max())));
  }

  private List<String> fields() {
    return List.of(
        scenario,
        target,
        phase,
        requests,
        failed,
        p99.toString(),
        max,
        over.toString(),
        allowed,
        kept);
  }

  /** A table; empty where nothing was stopped. */
  static String markdown(List<OutageLine> lines) {
    return MarkdownTable.of(
        "lll" + "r".repeat(TITLES.size() - 3),
        TITLES,
        lines.stream().map(OutageLine::fields).toList());
  }

  /** For a terminal; empty where nothing was stopped. */
  static String text(List<OutageLine> lines) {
    return ConsoleTable.aligned(TITLES, lines.stream().map(OutageLine::fields).toList());
  }
}
