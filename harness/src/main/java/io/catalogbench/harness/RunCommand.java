package io.catalogbench.harness;

import io.catalogbench.harness.plan.InputException;
import io.catalogbench.harness.plan.Plan;
import io.catalogbench.harness.plan.Project;
import io.catalogbench.harness.plan.Target;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import io.catalogbench.harness.result.RunStatus;
import io.catalogbench.harness.run.Execution;
import io.catalogbench.harness.run.Progress;
import io.catalogbench.harness.run.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
      "  bench run quick --targets spring-mvc,micronaut --scenarios simple,users-1000 --seed 7"
    })
final class RunCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "PLAN",
      defaultValue = "quick",
      description = "a file of plans/ (default: ${DEFAULT-VALUE})")
  private String plan = "quick";

  @Mixin private Output output = new Output();

  @Option(names = "--targets", split = ",", description = "only these files of targets/")
  private List<String> targets = List.of();

  @Option(names = "--scenarios", split = ",", description = "only these scenarios of the plan")
  private List<String> scenarios = List.of();

  @Option(names = "--seed", description = "decides order and requests (default: the plan's)")
  private Optional<Long> seed = Optional.empty();

  @Mixin private ServiceOptions services = new ServiceOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Project project = Workplace.project();
    Plan wanted = plan(project);
    List<Target> chosen = project.targets(wanted.targets());
    refuseIdle(wanted, chosen);
    Path path = output.forRunOf(wanted.name(), project);
    RunDirectory directory = RunDirectory.create(path);
    Progress progress = Workplace.progress();
    Execution execution =
        new Execution(
            wanted,
            chosen,
            new Setting(project.root(), path.resolve("logs"), services.settings()),
            directory,
            Output.command(spec),
            progress);
    try {
      Run run = execution.execute();
      return tell(run, directory, progress);
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
        .collect(
            Collectors.groupingBy(one -> List.of(one.target(), one.scenario(), one.key().model())))
        .values()
        .stream()
        .allMatch(rounds -> rounds.stream().anyMatch(Measurement::ok));
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
    return seed.isPresent() ? wanted.withSeed(seed.get()) : wanted;
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
