package io.catalogbench.harness;

import io.catalogbench.harness.compare.Conclusions;
import io.catalogbench.harness.plan.InputException;
import io.catalogbench.harness.plan.Project;
import io.catalogbench.harness.report.ConsoleTable;
import io.catalogbench.harness.report.Report;
import io.catalogbench.harness.report.RunIndex;
import io.catalogbench.harness.result.FormatException;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import io.catalogbench.harness.result.RunStatus;
import io.catalogbench.harness.run.Machine;
import io.catalogbench.harness.run.Progress;
import io.catalogbench.infra.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where a verb that measures leaves its results, and how it tells about them. */
final class Output {

  static final String OUT = "--out";

  @Option(
      names = OUT,
      paramLabel = "DIR",
      description = "a new or empty folder (default: one under results/runs)")
  private Optional<Path> out = Optional.empty();

  /**
   * The folder for a new run of a plan.
   *
   * @throws InputException when the one that was named holds something
   */
  Path forRunOf(String plan, Project project) throws IOException {
    Path path =
        out.orElseGet(
                () -> project.root().resolve("results/runs").resolve(name(plan, project.root())))
            .toAbsolutePath()
            .normalize();
    requireFree(path);
    return path;
  }

  /**
   * The folder for the run of one of several plans: one of the plan's name in the folder that was
   * named, else one as for a plan that is called alone.
   */
  Path forRunOfEach(String plan, Project project) throws IOException {
    return out.isPresent() ? out.get().resolve(plan) : forRunOf(plan, project);
  }

  /** The folders for what comes after the run of a plan, which is in {@code folder}. */
  static Output beside(Path folder, String plan) {
    Output output = new Output();
    Path path = folder.toAbsolutePath().normalize();
    output.out =
        path.endsWith(plan) ? Optional.ofNullable(path.getParent()) : Optional.<Path>empty();
    return output;
  }

  /**
   * Requires that the folder that was named, if one was, holds nothing and can be made.
   *
   * @throws InputException when it is not so
   */
  void requireFree() throws IOException {
    if (out.isPresent()) {
      requireFree(out.get().toAbsolutePath().normalize());
    }
  }

  private void requireFree(Path path) throws IOException {
    refuseUsed(path);
    requireMakeable(path);
  }

  /** True when a folder was named. */
  boolean named() {
    return out.isPresent();
  }

  private static String name(String plan, Path root) {
    return Machine.runName(plan, root);
  }

  private static void refuseUsed(Path path) throws IOException {
    if (Files.exists(path)) {
      if (!Files.isDirectory(path)) {
        throw new InputException("--out %s is no folder".formatted(path));
      }
      try (Stream<Path> entries = Files.list(path)) {
        if (entries.findAny().isPresent()) {
          throw new InputException(
              endedEarly(path)
                  ? ("--out %s holds a run that ended early: bench run --resume %s goes on with"
                          + " it; or name a new folder")
                      .formatted(path, ShellWords.text(List.of(path.toString())))
                  : "--out %s is not empty; name a new folder".formatted(path));
        }
      }
    }
  }

  private static boolean endedEarly(Path path) throws IOException {
    if (!Files.exists(path.resolve(RunDirectory.RUN))) {
      return false;
    }
    try {
      Run run = new RunDirectory(path).run();
      return run.suite().isEmpty() && run.status() != RunStatus.COMPLETE; // suites begin anew
    } catch (FormatException _) {
      return false; // whatever it is, it is in the way
    }
  }

  /** Makes the folder, writes to it, and takes away what was not there before. */
  private void requireMakeable(Path path) throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path at = path; at != null && !Files.exists(at); at = at.getParent()) {
      missing.add(at);
    }
    try {
      Files.createDirectories(path);
      Files.delete(Files.createTempFile(path, "written", null));
    } catch (IOException e) {
      throw new InputException(
          "%s%s cannot be made: %s"
              .formatted(named() ? OUT + " " : "", path, InputException.reason(e)));
    } finally {
      for (Path each : missing) {
        if (Files.exists(each)) {
          Files.delete(each);
        }
      }
    }
  }

  /** Concludes what a run allows, writes all its files, and says what came out. */
  static Run tell(Run measured, RunDirectory directory, Progress progress) throws IOException {
    Run run = Conclusions.drawn(measured);
    directory.write(run);
    Report report = Report.read(directory.path());
    Path page = report.write(directory.path());
    progress.say(ConsoleTable.of(report));
    Path runs = Optional.ofNullable(directory.path().getParent()).orElse(directory.path());
    if (runs.endsWith("results/runs")) {
      RunIndex.write(runs.resolveSibling(""));
    }
    progress.say(page.toString());
    return run;
  }

  /** The command line that repeats what {@code spec} was called with, into a new folder. */
  static String command(@Nullable CommandSpec spec) {
    List<String> given =
        spec == null ? List.of() : spec.root().commandLine().getParseResult().originalArgs();
    List<String> args = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      String each = given.get(i);
      if (each.equals(OUT)) {
        i++; // and its value
      } else if (!each.startsWith(OUT + "=")) {
        args.add(each);
      }
    }
    return command(args);
  }

  /** The command line of a verb and what follows it, without the passwords in it. */
  static String command(List<String> words) {
    return "./bench " + ShellWords.text(words.stream().map(Secrets::masked).toList());
  }
}
