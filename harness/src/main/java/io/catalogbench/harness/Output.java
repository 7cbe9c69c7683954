package io.catalogbench.harness;

import io.catalogbench.harness.compare.Conclusions;
import io.catalogbench.harness.plan.InputException;
import io.catalogbench.harness.plan.Project;
import io.catalogbench.harness.report.ConsoleTable;
import io.catalogbench.harness.report.Report;
import io.catalogbench.harness.report.RunIndex;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import io.catalogbench.harness.run.Machine;
import io.catalogbench.harness.run.Progress;
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
    refuseUsed(path);
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
   * Requires that the folder that was named, if one was, holds nothing.
   *
   * @throws InputException when it does
   */
  void requireFree() throws IOException {
    if (out.isPresent()) {
      refuseUsed(out.get());
    }
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
          throw new InputException("--out %s is not empty; name a new folder".formatted(path));
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
    return "./bench " + String.join(" ", arguments(spec, List.of(OUT)));
  }

  /** What {@code spec} was called with, but for some options that have a value. */
  static List<String> arguments(@Nullable CommandSpec spec, List<String> but) {
    List<String> given =
        spec == null ? List.of() : spec.root().commandLine().getParseResult().originalArgs();
    List<String> args = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      String each = given.get(i);
      if (but.contains(each)) {
        i++; // and its value
      } else if (but.stream().noneMatch(option -> each.startsWith(option + "="))) {
        args.add(each);
      }
    }
    return args;
  }
}
