package io.catalogbench.harness;

import io.catalogbench.harness.plan.InputException;
import io.catalogbench.harness.report.Ledger;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench claims}: the documents' claims with their verdicts. */
@Command(
    name = "claims",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Tells all claims of the documents, what was measured here, and the verdicts.",
    footer = {
      "",
      "Without a folder: all of results/runs, then of results/baseline, the newest run first,",
      "those of a doubtful machine last. Of several runs that have figures for a claim, the first",
      "one that decides it tells.",
      "",
      "Examples:",
      "  bench claims",
      "  bench claims results/baseline/standard-2-cores --markdown"
    })
final class ClaimsCommand implements Callable<Integer> {

  @Parameters(arity = "0..*", paramLabel = "DIR", description = "folders of runs")
  private List<Path> directories = List.of();

  @Option(names = "--markdown", description = "a Markdown table")
  private boolean markdown;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<Run> runs =
        directories.isEmpty()
            ? Ledger.stored(Workplace.project().root().resolve("results"))
            : named();
    if (runs.isEmpty()) {
      throw new InputException("no run is stored yet; start with: bench run");
    }
    Ledger ledger = Ledger.of(runs);
    if (spec != null) {
      spec.commandLine().getOut().print(markdown ? ledger.markdown() : ledger.text());
      spec.commandLine().getOut().flush();
    }
    return ledger.decidesAny() ? Main.FINE : Main.NOT_MEASURED;
  }

  private List<Run> named() throws IOException {
    List<Run> runs = new ArrayList<>();
    for (Path each : directories) {
      runs.add(new RunDirectory(ReportCommand.folderOf(each)).run());
    }
    return runs;
  }
}
