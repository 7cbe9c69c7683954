package io.catalogbench.harness;

import io.catalogbench.harness.compare.Conclusions;
import io.catalogbench.harness.plan.InputException;
import io.catalogbench.harness.plan.Project;
import io.catalogbench.harness.report.ReadmeTable;
import io.catalogbench.harness.report.Report;
import io.catalogbench.harness.report.RunIndex;
import io.catalogbench.harness.result.RunDirectory;
import io.catalogbench.harness.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench report}: tells again about runs that were measured before. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Rebuilds pages, Markdown, CSV and JUnit of runs from their files.",
    footer = {
      "",
      "Examples:",
      "  bench report results/runs/*",
      "  bench report --conclude results/baseline/standard-2-cores",
      "  bench report --readme"
    })
final class ReportCommand implements Callable<Integer> {

  @Parameters(arity = "0..*", paramLabel = "DIR", description = "folders of runs")
  private List<Path> directories = List.of();

  @Option(names = "--readme", description = "put the newest committed run into the README's table")
  private boolean readme;

  @Option(
      names = "--conclude",
      description = "draw the verdicts anew, by the rules of this version, and keep them")
  private boolean conclude;

  @Override
  public Integer call() throws IOException {
    if (directories.isEmpty() && !readme) {
      throw new InputException("name at least one folder of a run, or --readme");
    }
    List<Path> folders = directories.stream().map(ReportCommand::folderOf).toList();
    Progress progress = Workplace.progress();
    for (Path directory : folders) {
      if (conclude) {
        RunDirectory run = new RunDirectory(directory);
        run.write(Conclusions.drawn(run.run()));
      }
      progress.say(Report.rebuild(directory).toString());
    }
    Project project = Workplace.project();
    if (Files.isDirectory(project.root().resolve("results"))) {
      progress.say(RunIndex.write(project.root().resolve("results")).toString());
    }
    if (readme) {
      progress.say(
          ReadmeTable.update(project.root()) ? "README.md is new" : "README.md was up to date");
    }
    return Main.FINE;
  }

  /**
   * The folder of a run that was named by itself or by its {@code run.json}.
   *
   * @throws InputException when there is no run
   */
  static Path folderOf(Path named) {
    Path file = named.endsWith(RunDirectory.RUN) ? named : named.resolve(RunDirectory.RUN);
    if (!Files.isRegularFile(file)) {
      throw new InputException("%s is no folder of a run: no run.json".formatted(named));
    }
    return file.resolveSibling("");
  }
}
