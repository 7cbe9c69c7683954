package io.catalogbench.bench.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the command lines of all suites have in common. */
public final class SuiteOptions {

  private final String suite;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Writes jmh/*.json there; default: ${DEFAULT-VALUE}.")
  private Path out;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Shuffles the forks; default: ${DEFAULT-VALUE}.")
  private long seed = 42;

  @Option(
      names = "--budget",
      paramLabel = "MINUTES",
      description = "Time for all rounds instead of the plan's own, for a slow or crowded machine.")
  private @Nullable Integer minutes;

  @Option(
      names = "--progress-only",
      description = "Prints no results: for programs, which read them from the files.")
  private boolean progressOnly;

  /** Those of a suite with this name. */
  public SuiteOptions(String suite) {
    this.suite = suite;
    out = Path.of("results", "runs", suite);
  }

  /** Where results go. */
  public Path out() {
    return out;
  }

  /** What shuffles and simulates. */
  public long seed() {
    return seed;
  }

  /**
   * The plan that the command line's words name, the suite's own name before it left out.
   *
   * @param known what may be named, for whoever names none or several
   * @throws IllegalArgumentException if it isn't one word
   */
  public String plan(List<String> words, String known) {
    List<String> rest = words.getFirst().equals(suite) ? words.subList(1, words.size()) : words;
    if (rest.size() != 1) {
      throw new IllegalArgumentException("give one PLAN: " + known);
    }
    return rest.getFirst();
  }

  /** A run of a plan with these options, which tells what goes on. */
  public Session session(Plan plan, PrintStream console) {
    return new Session(
        minutes == null ? plan : plan.within(Duration.ofMinutes(minutes)),
        seed,
        out,
        suite,
        console,
        progressOnly ? Session.Telling.PROGRESS : Session.Telling.ALL);
  }
}
