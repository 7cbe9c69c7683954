package io.catalogbench.harness;

import io.catalogbench.harness.plan.InputException;
import io.catalogbench.harness.plan.Plan;
import io.catalogbench.harness.plan.Project;
import io.catalogbench.harness.plan.Series;
import io.catalogbench.harness.plan.Target;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import io.catalogbench.harness.result.RunStatus;
import io.catalogbench.harness.run.Examination;
import io.catalogbench.harness.run.Execution;
import io.catalogbench.harness.run.Progress;
import io.catalogbench.harness.run.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench run}: measures what a plan says. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures what a plan says and writes the results into a new folder.",
    footer = {
      "",
      "Examples:",
      "  bench run",
      "  bench run smoke --out /tmp/smoke",
      "  bench run quick --targets spring-mvc,micronaut --scenarios simple,users-1000 --seed 7",
      "  bench run latency --rounds 12",
      "  bench run full",
      "  bench run --resume results/runs/20261120-120000-standard-1a2b3c4"
    })
final class RunCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "PLAN",
      defaultValue = "quick",
      completionCandidates = PlanNames.class,
      description =
          "a file of plans/: ${COMPLETION-CANDIDATES}; or the path of your own, such as"
              + " mine.yaml (default: ${DEFAULT-VALUE})")
  private String plan = "quick";

  @Mixin private Output output = new Output();

  @Option(names = "--targets", split = ",", description = "only these files of targets/")
  private List<String> targets = List.of();

  @Option(names = "--scenarios", split = ",", description = "only these scenarios of the plan")
  private List<String> scenarios = List.of();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "launches of each target (default: the plan's)")
  private Optional<Integer> rounds = Optional.empty();

  @Option(names = "--seed", description = "decides order and requests (default: the plan's)")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--resume",
      paramLabel = "DIR",
      description = "go on with a run that ended early, at its next missing launch")
  private Optional<Path> resumed = Optional.empty();

  @Mixin private ServiceOptions services = new ServiceOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Project project = Workplace.project();
    if (resumed.isPresent()) {
      requireNothingElse();
    }
    Optional<Series> series = project.series(plan);
    if (series.isPresent()) {
      return inTurn(series.get(), project);
    }
    return resumed.isPresent() ? resume(resumed.get(), project) : begin(project);
  }

  private int inTurn(Series series, Project project) throws IOException {
    if (!targets.isEmpty() || !scenarios.isEmpty()) {
      throw new InputException(
          "plan %s is several plans: --targets and --scenarios go with one of them: %s"
              .formatted(series.name(), String.join(", ", series.plans())));
    }
    rounds.ifPresent(RunCommand::allowed);
    PlansInTurn turn =
        new PlansInTurn(plan, series, project, Objects.requireNonNull(spec).commandLine());
    if (resumed.isEmpty()) {
      return turn.begin(optionsOf(Output.arguments(spec, List.of(Output.OUT))), output);
    }
    Run ended = run(resumed.get());
    return turn.resume(resumed.get(), ended, optionsOf(words(ended)));
  }

  /** The words of a call of this verb without the verb and the plan. */
  private static List<String> optionsOf(List<String> words) {
    List<String> options = new ArrayList<>(words.subList(1, words.size()));
    options.remove(parsed(words).plan);
    return options;
  }

  private int begin(Project project) throws Exception {
    Plan wanted = plan(project);
    Examination.requireOpenFiles(wanted);
    List<Target> chosen = chosen(wanted, project);
    Path path = output.forRunOf(wanted.name(), project);
    RunDirectory directory = RunDirectory.create(path);
    Progress progress = Workplace.progress();
    return execute(
        Execution.begin(
            wanted, chosen, setting(path, project), directory, Output.command(spec), progress),
        directory,
        progress);
  }

  private void requireNothingElse() {
    if (!targets.isEmpty()
        || !scenarios.isEmpty()
        || rounds.isPresent()
        || seed.isPresent()
        || output.named()) {
      throw new InputException("--resume goes on as the run began: no other option goes with it");
    }
  }

  private int resume(Path folder, Project project) throws Exception {
    Run ended = run(folder);
    if (ended.status() == RunStatus.COMPLETE) {
      throw new InputException("%s is complete: there is nothing to go on with".formatted(folder));
    }
    RunDirectory directory = new RunDirectory(folder.toAbsolutePath().normalize());
    RunCommand begun = parsed(words(ended));
    Plan wanted = begun.plan(project);
    Progress progress = Workplace.progress();
    return execute(
        Execution.resume(
            wanted,
            chosen(wanted, project),
            begun.setting(directory.path(), project),
            directory,
            ended,
            progress),
        directory,
        progress);
  }

  private static Run run(Path folder) throws IOException {
    ReportCommand.requireRun(folder);
    return new RunDirectory(folder).run();
  }

  /** The verb and what followed it as a run was begun with. */
  private static List<String> words(Run ended) {
    List<String> words = List.of(ended.command().split(" ", -1));
    if (words.size() < 2 || !words.get(1).equals("run")) {
      throw new InputException("%s was no run of servers".formatted(ended.command()));
    }
    return words.subList(1, words.size());
  }

  private static RunCommand parsed(List<String> words) {
    RunCommand command = new RunCommand();
    new CommandLine(command).parseArgs(words.subList(1, words.size()).toArray(String[]::new));
    return command;
  }

  /**
   * The targets of a plan.
   *
   * @throws InputException with every fault of them
   */
  static List<Target> chosen(Plan wanted, Project project) {
    List<Target> chosen = project.targets(wanted.targets());
    refuseIdle(wanted, chosen);
    return chosen;
  }

  private Setting setting(Path path, Project project) {
    return new Setting(project.root(), path.resolve("logs"), services.settings());
  }

  private static int execute(Execution execution, RunDirectory directory, Progress progress)
      throws Exception {
    try {
      return tell(execution.execute(), directory, progress);
    } catch (InterruptedException e) {
      tell(directory.run(), directory, progress);
      throw e;
    }
  }

  private static int tell(Run measured, RunDirectory directory, Progress progress)
      throws IOException {
    Run run = Output.tell(measured, directory, progress);
    return run.status() == RunStatus.COMPLETE && everyWindowHasOne(run)
        ? Main.FINE
        : Main.NOT_MEASURED;
  }

  /** True when each target has a valid measurement of each load that it was put under. */
  private static boolean everyWindowHasOne(Run run) {
    return run.measurements().stream()
        .filter(RunCommand::decides)
        .collect(Collectors.groupingBy(one -> List.of(one.target(), one.scenario(), one.load())))
        .values()
        .stream()
        .allMatch(rounds -> rounds.stream().anyMatch(Measurement::ok));
  }

  /** A step may be beyond what can be answered, and another generator is not ours. */
  private static boolean decides(Measurement measurement) {
    return switch (measurement.load().orElseThrow()) {
      case Load.Step _ -> false;
      case Load.CrossCheck check -> check.tool().equals(Load.CrossCheck.GATLING);
      case Load.Closed _, Load.Open _, Load.Ladder _, Load.Surge _ -> true;
    };
  }

  private Plan plan(Project project) {
    Plan wanted = project.plan(plan);
    if (!targets.isEmpty()) {
      wanted = wanted.withTargets(targets);
    }
    if (!scenarios.isEmpty()) {
      wanted = wanted.withScenarios(Project.scenarios(scenarios));
      if (wanted.segments().isEmpty()) {
        throw new InputException(
            "plan %s has none of the scenarios %s".formatted(plan, String.join(", ", scenarios)));
      }
    }
    if (rounds.isPresent()) {
      wanted = wanted.withRounds(allowed(rounds.get()));
    }
    return seed.isPresent() ? wanted.withSeed(seed.get()) : wanted;
  }

  private static int allowed(int launches) {
    if (launches < 1 || launches > Plan.MAX_ROUNDS) {
      throw new InputException(
          "--rounds must be 1 to %d, not %d".formatted(Plan.MAX_ROUNDS, launches));
    }
    return launches;
  }

  private static void refuseIdle(Plan plan, List<Target> targets) {
    List<String> idle =
        targets.stream()
            .filter(target -> plan.only(target.scenarios()).isEmpty())
            .map(target -> "target %s serves none of the scenarios".formatted(target.name()))
            .toList();
    if (!idle.isEmpty()) {
      throw new InputException(idle);
    }
  }
}
