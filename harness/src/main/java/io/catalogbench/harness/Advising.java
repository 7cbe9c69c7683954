package io.catalogbench.harness;

import io.catalogbench.contract.cache.CacheRules;
import io.catalogbench.contract.settings.TtlTier;
import io.catalogbench.harness.advice.LogAdvice;
import io.catalogbench.harness.advice.RequestLog;
import io.catalogbench.harness.advice.RunAdvice;
import io.catalogbench.harness.advice.StoreCosts;
import io.catalogbench.harness.plan.InputException;
import io.catalogbench.harness.report.AdviceText;
import io.catalogbench.harness.report.Ledger;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The advice for a stored run or a log.
 *
 * @param told false where nothing could be held against what was asked
 */
record Advising(String text, boolean told) {

  private static final String CACHE_SUITE = "cache";

  static Advising of(Path from, Optional<Path> costs) throws IOException {
    if (!Files.exists(from)) {
      throw new InputException("there is no %s: give a log of requests, or a run".formatted(from));
    }
    Optional<Run> suite = costs.isPresent() ? Optional.of(named(costs.get())) : newest();
    return Files.isDirectory(from) || from.endsWith(RunDirectory.RUN)
        ? ofRun(from, suite)
        : ofLog(from, suite);
  }

  private static Run named(Path folder) throws IOException {
    Run run = new RunDirectory(ReportCommand.folderOf(folder)).run();
    if (!measuresStores(run)) {
      throw new InputException(
          "--costs %s measured no stores; make one with: bench jmh cache standard"
              .formatted(folder));
    }
    return run;
  }

  private static Optional<Run> newest() throws IOException {
    return Ledger.stored(Workplace.project().root().resolve("results")).stream()
        .filter(Advising::measuresStores)
        .findFirst();
  }

  /** Plan claims measures two of the stores only. */
  private static boolean measuresStores(Run run) {
    return !run.plan().endsWith("smoke")
        && !run.plan().endsWith("claims")
        && run.suite().filter(suite -> suite.name().equals(CACHE_SUITE)).isPresent()
        && StoreCosts.of(run, 1).isPresent();
  }

  private static Advising ofRun(Path folder, Optional<Run> suite) throws IOException {
    Run run = new RunDirectory(ReportCommand.folderOf(folder)).run();
    RunAdvice advice = RunAdvice.of(run);
    if (advice.savings().isEmpty()) {
      throw new InputException(
          ("%s has no server both with a cache and without under a closed load, all else equal;"
                  + " measure one with: bench run cache-stores")
              .formatted(folder));
    }
    return new Advising(AdviceText.of(run, advice, suite), true);
  }

  private static Advising ofLog(Path file, Optional<Run> suite) throws IOException {
    RequestLog log = RequestLog.read(file);
    Map<Duration, String> tiers = new LinkedHashMap<>();
    for (TtlTier tier : TtlTier.values()) {
      tiers.put(tier.scaled(CacheRules.PRODUCT_TTL), tier.toString());
    }
    List<Duration> lives = new ArrayList<>(tiers.keySet());
    Optional<StoreCosts> costs = suite.flatMap(run -> StoreCosts.of(run, LogAdvice.meanBytes(log)));
    LogAdvice advice = LogAdvice.of(log, lives, costs);
    return new Advising(AdviceText.of(log, advice, tiers, costs, suite), costs.isPresent());
  }
}
