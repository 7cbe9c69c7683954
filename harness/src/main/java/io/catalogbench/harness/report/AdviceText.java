package io.catalogbench.harness.report;

import io.catalogbench.harness.advice.Bounds;
import io.catalogbench.harness.advice.LifeReplay;
import io.catalogbench.harness.advice.LogAdvice;
import io.catalogbench.harness.advice.RequestLog;
import io.catalogbench.harness.advice.RunAdvice;
import io.catalogbench.harness.advice.StoreCosts;
import io.catalogbench.harness.compare.CompressionBreakEven;
import io.catalogbench.harness.compare.SuiteFigures;
import io.catalogbench.harness.result.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An advice about caches with its arithmetic, for a terminal. */
public final class AdviceText {

  private static final String NO_COSTS =
      "What stores cost was not measured here: run ./bench jmh cache standard (25 min), or name a"
          + " run with --costs DIR.";

  private AdviceText() {}

  /**
   * For a log of requests.
   *
   * @param tiers names of the lives
   * @param suite the run that told what stores and compression cost
   */
  public static String of(
      RequestLog log,
      LogAdvice advice,
      Map<Duration, String> tiers,
      Optional<StoreCosts> costs,
      Optional<Run> suite) {
    StringBuilder out = new StringBuilder();
    LifeReplay first = advice.lives().getFirst();
    out.append(
        line(
            "%,d requests in %s; %,d of them a cache could have answered (GET, 200), %s each"
                .formatted(
                    log.requests().size(),
                    Figures.duration(log.span()),
                    first.cacheable(),
                    Figures.bytes(advice.meanBytes()))));
    out.append('\n').append(line("Hits, by replaying the log's keys:"));
    out.append(ConsoleTable.aligned(lives(advice, tiers)));
    out.append(
        line(
            "  of … to …: if a change empties all that begins with the same two parts of its path,"
                + " or only its own path."));
    out.append(
        line(
            "  stale: hits after a change of the same collection, if nothing were emptied at"
                + " all."));
    if (first.cacheable() > 0) {
      advice.lives().stream()
          .filter(life -> !life.whole())
          .forEach(
              life ->
                  out.append(
                      line(
                          ("  %s: the log is shorter than this life: a longer one may show more"
                                  + " hits.")
                              .formatted(tier(tiers, life)))));
    }
    out.append('\n');
    if (costs.isEmpty()) {
      return out.append(line(NO_COSTS)).toString();
    }
    out.append(stores(advice, tiers, costs.get()));
    out.append('\n').append(conclusion(log, advice, tiers));
    out.append('\n').append(threshold(log, advice, suite));
    return out.append('\n').append(line(UNKNOWN_OF_LOG)).toString();
  }

  private static final String UNKNOWN_OF_LOG =
      "Not known: how much of a duration is CPU and how much waiting for the database (a run of"
          + " ./bench run cache-stores tells both apart), what several callers do to a store, how"
          + " your values compress. Costs are of one caller on the machine where they were"
          + " measured, with the store on the same machine: over a network add its round trip.";

  private static String tier(Map<Duration, String> tiers, LifeReplay life) {
    return tiers.getOrDefault(life.life(), Figures.duration(life.life()));
  }

  private static List<List<String>> lives(LogAdvice advice, Map<Duration, String> tiers) {
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("  tier", "life", "hits", "hit rate", "saved time", "stale", "memory"));
    for (LifeReplay life : advice.lives()) {
      table.add(
          List.of(
              "  " + tier(tiers, life),
              Figures.duration(life.life()),
              counts(life.hits()),
              percents(life.hitRatio()),
              nanos(life.savedNanos()),
              "≤ " + Figures.percent(share(life.stale(), life.cacheable())),
              Figures.bytes((double) life.mostBytes())));
    }
    return table;
  }

  private static String stores(LogAdvice advice, Map<Duration, String> tiers, StoreCosts costs) {
    StringBuilder out =
        new StringBuilder(
            line(
                "Cost, from the fastest to the slowest fork of %s (values of %s):"
                    .formatted(
                        costs.run(),
                        costs.stores().stream()
                            .map(store -> Figures.bytes(store.valueBytes()))
                            .distinct()
                            .collect(Collectors.joining(", ")))));
    List<List<String>> table = new ArrayList<>();
    table.add(
        List.of("  store", "tier", "a hit", "a miss", "saved", "cost", "saved − cost", "pays"));
    for (LogAdvice.Offer offer : advice.offers()) {
      StoreCosts.Store store = offer.store();
      table.add(
          List.of(
              "  " + store.name(),
              String.valueOf(tiers.get(offer.life().life())),
              nanos(store.hitNanos()),
              nanos(store.missNanos()) + (store.missMeasured() ? "" : " *"),
              nanos(offer.life().savedNanos()),
              nanos(offer.costNanos()),
              nanos(offer.netNanos()),
              pays(offer.pays())));
    }
    out.append(ConsoleTable.aligned(table));
    out.append(
        line("  saved: the durations of the hits, to less the log's shortest duration each."));
    out.append(
        line("  cost: hits × a hit + misses × a miss (a look that finds nothing, and a fill)."));
    if (costs.stores().stream().anyMatch(store -> !store.missMeasured())) {
      out.append(line("  * not measured: taken for one to three hits."));
    }
    costs.stores().stream()
        .filter(store -> !store.flags().isEmpty())
        .forEach(
            store ->
                out.append(
                    line(
                        "  %s: its figures are flagged %s."
                            .formatted(store.name(), String.join(", ", store.flags())))));
    return out.toString();
  }

  private static String conclusion(RequestLog log, LogAdvice advice, Map<Duration, String> tiers) {
    Optional<LogAdvice.Offer> best = advice.best();
    if (best.isEmpty()) {
      boolean open = advice.offers().stream().anyMatch(offer -> offer.pays().isEmpty());
      return line(
          open
              ? "No store surely pays: for some the doubt reaches across nothing saved."
              : "No store pays for these requests.");
    }
    LogAdvice.Offer offer = best.get();
    List<String> others = advice.asGood(offer);
    double seconds = Math.max(1, log.span().toNanos() / 1e9);
    return line(
            ("Advice: %s with tier %s (%s): of each second of requests' time it spares %s; %s of"
                    + " the answers are hits, at most %s stale if nothing is emptied.")
                .formatted(
                    offer.store().name(),
                    tier(tiers, offer.life()),
                    Figures.duration(offer.life().life()),
                    spared(offer.netNanos(), log),
                    percents(offer.life().hitRatio()),
                    Figures.percent(share(offer.life().stale(), offer.life().cacheable()))))
        + line(
            "In all %s of waiting in each second of the log."
                .formatted(
                    nanos(
                        new Bounds(
                            offer.netNanos().low() / seconds, offer.netNanos().high() / seconds))))
        + (others.isEmpty()
            ? ""
            : line("Within the doubt as good: %s.".formatted(String.join(", ", others))));
  }

  private static String spared(Bounds net, RequestLog log) {
    double all = log.requests().stream().mapToDouble(RequestLog.Request::durationNanos).sum();
    return all == 0 ? "nothing" : percents(new Bounds(net.low() / all, net.high() / all));
  }

  private static String threshold(RequestLog log, LogAdvice advice, Optional<Run> suite) {
    double hitRatio =
        advice
            .best()
            .map(offer -> offer.life().hitRatio().middle())
            .orElse(CompressionBreakEven.HIT_RATIO);
    String table =
        suite
            .map(run -> BreakEvenLine.text(BreakEvenLine.of(SuiteFigures.of(run), hitRatio)))
            .orElse("");
    if (table.isEmpty()) {
      return line("From which size on compressing pays was not measured in that run.");
    }
    return line(
            ("Compressing pays from these sizes on, if %s of the reads hit and values are lists of"
                    + " products (measured there); here an answer has %s:")
                .formatted(Figures.percent(hitRatio), sizes(log)))
        + table
        + line("  Before a store in the process itself it never pays in time, only in memory.");
  }

  private static String sizes(RequestLog log) {
    long[] sorted = log.requests().stream().mapToLong(RequestLog.Request::bytes).sorted().toArray();
    return "%s at the median, %s at the 90th percentile"
        .formatted(
            Figures.bytes((double) sorted[(sorted.length - 1) / 2]),
            Figures.bytes((double) sorted[(int) (0.9 * (sorted.length - 1))]));
  }

  /** For a run of servers. */
  public static String of(Run run, RunAdvice advice, Optional<Run> suite) {
    StringBuilder out =
        new StringBuilder(
            line("Measured side by side in %s (%d rounds):".formatted(run.id(), run.rounds())));
    List<List<String>> table = new ArrayList<>();
    table.add(
        List.of(
            "  scenario",
            "target",
            "cache",
            "CPU without",
            "CPU with",
            "saved CPU",
            "saved SQL",
            "hits",
            "cores at 1,000/s",
            "pays"));
    for (RunAdvice.Saving saving : advice.savings()) {
      table.add(
          List.of(
              "  " + saving.scenario(),
              saving.target(),
              saving.cache(),
              Figures.nanos(saving.cpuMicrosWithout() * 1e3),
              Figures.nanos(saving.cpuMicros() * 1e3),
              saving
                  .savedMicros()
                  .map(it -> nanos(new Bounds(it.low() * 1e3, it.high() * 1e3)))
                  .orElse(Figures.nanos(saving.savedCenter() * 1e3)),
              saving.savedStatements().map(Figures::digits).orElse("–"),
              saving.hitRatio().map(Figures::percent).orElse("–"),
              Figures.digits(saving.savedCenter() / 1e3),
              saving.concludes() ? pays(saving.pays()) : "too few rounds"));
    }
    out.append(ConsoleTable.aligned(table));
    out.append(
        line(
            "  saved CPU: without − with, round by round, 90 % interval; it is the server's"
                + " own,"));
    out.append(line("  what the cache costs it included. cores: saved µs × 1,000 ÷ 1,000,000."));
    out.append(line("  saved SQL: statements for a request; how long the database works on them"));
    out.append(line("  was not measured, nor what the store's own process needs."));
    out.append('\n');
    advice.savings().stream()
        .collect(
            Collectors.groupingBy(
                saving -> saving.scenario() + ", " + saving.without(),
                java.util.LinkedHashMap::new,
                Collectors.toList()))
        .forEach((where, savings) -> out.append(line("%s: %s".formatted(where, choice(savings)))));
    out.append('\n');
    String thresholds = suite.map(it -> BreakEvenLine.text(BreakEvenLine.of(it))).orElse("");
    out.append(
        thresholds.isEmpty()
            ? line("From which size on compressing pays: not measured; ./bench jmh cache standard.")
            : line("Compressing pays from these sizes on, if nine of ten reads hit:") + thresholds);
    out.append('\n');
    return out.append(
            line(
                "Tier: a run asks for its keys within seconds, so that no life ends in it. Give a"
                    + " log of requests instead: time,method,path,status,duration_ms,bytes."))
        .toString();
  }

  private static String choice(List<RunAdvice.Saving> savings) {
    List<RunAdvice.Saving> paying =
        savings.stream().filter(saving -> saving.pays().equals(Optional.of(true))).toList();
    if (paying.isEmpty()) {
      return savings.stream().anyMatch(RunAdvice.Saving::concludes)
          ? "no cache is shown to save CPU"
          : "too few rounds to say which cache pays";
    }
    RunAdvice.Saving best =
        paying.stream()
            .max(java.util.Comparator.comparingDouble(RunAdvice.Saving::savedCenter))
            .orElseThrow();
    String others =
        paying.stream()
            .filter(saving -> !saving.equals(best))
            .filter(
                saving ->
                    saving.savedMicros().orElseThrow().high()
                        >= best.savedMicros().orElseThrow().low())
            .map(RunAdvice.Saving::cache)
            .collect(Collectors.joining(", "));
    return "%s pays most%s"
        .formatted(best.cache(), others.isEmpty() ? "" : "; within the doubt as good: " + others);
  }

  private static String pays(Optional<Boolean> pays) {
    return pays.map(it -> it ? "yes" : "no").orElse("undecided");
  }

  private static double share(long part, long all) {
    return all == 0 ? 0 : (double) part / all;
  }

  private static String counts(Bounds counts) {
    return range(Figures.digits(counts.low()), Figures.digits(counts.high()));
  }

  private static String percents(Bounds shares) {
    return range(Figures.percent(shares.low()), Figures.percent(shares.high()));
  }

  private static String nanos(Bounds nanos) {
    return range(Figures.nanos(nanos.low()), Figures.nanos(nanos.high()));
  }

  private static String range(String low, String high) {
    return low.equals(high) ? low : low + " to " + high;
  }

  private static String line(String text) {
    return text + "\n";
  }
}
