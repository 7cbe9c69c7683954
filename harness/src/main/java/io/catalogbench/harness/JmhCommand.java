package io.catalogbench.harness;

import io.catalogbench.harness.plan.Project;
import io.catalogbench.harness.plan.SuiteOrder;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import io.catalogbench.harness.result.RunStatus;
import io.catalogbench.harness.run.Progress;
import io.catalogbench.harness.run.SuiteExecution;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench jmh}: measures a suite of micro benchmarks. */
@Command(
    name = "jmh",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Measures a suite of micro benchmarks in interleaved forks and writes the results into a"
            + " new folder.",
    footer = {
      "",
      "Plans: smoke (shows that it works), quick (up to 3 min), claims (what the documents claim,",
      "up to 15 min), standard (up to 30 min), full (up to 2 h).",
      "Without measuring: serialization robustness (what each codec makes of difficult input),",
      "cache keys (which calls each kind of key confuses), cache lives (what lives of values,",
      "warming up and keys come to, simulated).",
      "",
      "Examples:",
      "  bench jmh serialization quick",
      "  bench jmh serialization full --codecs jackson2,dsl-json --payloads numeric",
      "  bench jmh serialization robustness",
      "  bench jmh cache quick"
    })
final class JmhCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..2",
      paramLabel = "[SUITE] [PLAN]",
      hideParamSyntax = true,
      description =
          "suite: serialization, cache; plan: smoke, quick, claims, standard, full (default:"
              + " quick), or what is told without measuring: robustness, keys, lives")
  private List<String> words = List.of();

  @Mixin private Output output = new Output();

  @Option(
      names = "--seed",
      defaultValue = "42",
      description = "shuffles the forks (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--budget",
      paramLabel = "MINUTES",
      description = "time for all rounds instead of the plan's own, for a slow or crowded machine")
  private @Nullable Integer budgetMinutes;

  @Option(
      names = "--codecs",
      paramLabel = "a,b",
      split = ",",
      hideParamSyntax = true,
      description = "of the plan, only these codecs, and the baseline")
  private List<String> codecs = List.of();

  @Option(
      names = "--payloads",
      paramLabel = "x,y",
      split = ",",
      hideParamSyntax = true,
      description = "of the plan, only these payloads")
  private List<String> payloads = List.of();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    SuiteOrder order = SuiteOrder.of(words, seed, budget(), codecs, payloads);
    Project project = Workplace.project();
    RunDirectory directory = new RunDirectory(output.forRunOf(order.name(), project));
    Progress progress = Workplace.progress();
    SuiteExecution execution =
        new SuiteExecution(order, project.root(), directory, Output.command(spec), progress);
    if (!order.measures()) {
      execution.tell();
      progress.say(directory.path().toString());
      return Main.FINE;
    }
    try {
      Run run = Output.tell(execution.execute(), directory, progress);
      return run.status() == RunStatus.COMPLETE ? Main.FINE : Main.NOT_MEASURED;
    } catch (InterruptedException e) {
      if (execution.begun()) {
        Output.tell(directory.run(), directory, progress);
      }
      throw e;
    }
  }

  private Optional<Duration> budget() {
    return Optional.ofNullable(budgetMinutes).map(Duration::ofMinutes);
  }
}
