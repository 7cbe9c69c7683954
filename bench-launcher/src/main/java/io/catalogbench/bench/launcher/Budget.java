package io.catalogbench.bench.launcher;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the command lines of all suites say about time. */
public final class Budget {

  @Option(
      names = "--budget",
      paramLabel = "MINUTES",
      description = "Time for all rounds instead of the plan's own, for a slow or crowded machine.")
  private @Nullable Integer minutes;

  /** The plan with the time that was given, or its own. */
  public Plan of(Plan plan) {
    return minutes == null ? plan : plan.within(Duration.ofMinutes(minutes));
  }
}
