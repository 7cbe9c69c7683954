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
import io.catalogbench.infra.Infrastructure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
      description =
          "go on with a run that ended early, at its next missing launch; with --postgres and"
              + " --redis again where they have a password")
  private Optional<Path> resumed = Optional.empty();

  @Mixin private ServiceOptions services = new ServiceOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Project project = Workplace.project();
    if (resumed.isPresent()) {
      requireNothingElse();
      return planNamed() ? inTurn(wholeSeries(project), project) : resume(resumed.get(), project);
    }
    Optional<Series> series = project.series(plan);
    return series.isPresent() ? inTurn(series.get(), project) : begin(project);
  }

  private boolean planNamed() {
    return Objects.requireNonNull(spec).commandLine().getParseResult().hasMatchedPositional(0);
  }

  /** A run knows its own plan, but not of which several plans it was one. */
  private Series wholeSeries(Project project) {
    return project
        .series(plan)
        .orElseThrow(
            () ->
                new InputException(
                    "--resume goes on with the plan that the run began with: leave '%s' out"
                        .formatted(plan)));
  }

  private int inTurn(Series series, Project project) throws IOException {
    if (!targets.isEmpty() || !scenarios.isEmpty()) {
      throw new InputException(
          "plan %s is several plans: --targets and --scenarios go with one of them: %s"
              .formatted(series.name(), String.join(", ", series.plans())));
    }
    rounds.ifPresent(RunCommand::allowed);
    PlansInTurn turn =
        new PlansInTurn(
            plan, services, series, project, Objects.requireNonNull(spec).commandLine());
    if (resumed.isEmpty()) {
      return turn.begin(options(), output);
    }
    Path folder = ReportCommand.folderOf(resumed.get());
    Run ended = new RunDirectory(folder).run();
    return turn.resume(folder, ended, begun(ended).options());
  }

  /** What a call says beside the plan and the folder. */
  private List<String> options() {
    List<String> options = new ArrayList<>();
    if (!targets.isEmpty()) {
      options.addAll(List.of("--targets", String.join(",", targets)));
    }
    if (!scenarios.isEmpty()) {
      options.addAll(List.of("--scenarios", String.join(",", scenarios)));
    }
    rounds.ifPresent(number -> options.addAll(List.of("--rounds", number.toString())));
    seed.ifPresent(number -> options.addAll(List.of("--seed", number.toString())));
    options.addAll(services.words());
    return options;
  }

  /** The command line that repeats this call from wherever it is given. */
  private String command() {
    String named =
        Project.isPath(plan) ? Path.of(plan).toAbsolutePath().normalize().toString() : plan;
    return Output.command(Stream.concat(Stream.of("run", named), options().stream()).toList());
  }

  private int begin(Project project) throws Exception {
    Plan wanted = plan(project);
    Examination.requireOpenFiles(wanted);
    List<Target> chosen = chosen(wanted, project);
    Path path = output.forRunOf(wanted.name(), project);
    Setting setting = setting(path, project);
    Infrastructure.requireReachable(setting.services());
    RunDirectory directory = RunDirectory.create(path);
    Progress progress = Workplace.progress();
    return execute(
        Execution.begin(wanted, chosen, setting, directory, command(), progress),
        directory,
        progress);
  }

  private void requireNothingElse() {
    if (!targets.isEmpty()
        || !scenarios.isEmpty()
        || rounds.isPresent()
        || seed.isPresent()
        || output.named()) {
      throw new InputException(
          "--resume goes on as the run began: no other option goes with it but --postgres and"
              + " --redis");
    }
  }

  private int resume(Path named, Project project) throws Exception {
    Path folder = ReportCommand.folderOf(named);
    Run ended = new RunDirectory(folder).run();
    if (ended.status() == RunStatus.COMPLETE) {
      throw new InputException("%s is complete: there is nothing to go on with".formatted(folder));
    }
    RunDirectory directory = new RunDirectory(folder.toAbsolutePath().normalize());
    RunCommand begun = begun(ended);
    Plan wanted = begun.plan(project);
    List<Target> chosen = chosen(wanted, project);
    Setting setting = begun.setting(directory.path(), project);
    Infrastructure.requireReachable(setting.services());
    Progress progress = Workplace.progress();
    return execute(
        Execution.resume(wanted, chosen, setting, directory, ended, progress), directory, progress);
  }

  /** The call that a run was begun with, and the services of this one, which has passwords. */
  private RunCommand begun(Run ended) {
    List<String> words = ShellWords.of(ended.command());
    if (words.size() < 2 || !words.get(1).equals("run")) {
      throw new InputException("%s was no run of servers".formatted(ended.command()));
    }
    RunCommand begun = new RunCommand();
    new CommandLine(begun).parseArgs(words.subList(2, words.size()).toArray(String[]::new));
    begun.services = services.goingOnFrom(begun.services);
    return begun;
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
