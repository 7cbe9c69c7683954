package io.catalogbench.harness;

import io.catalogbench.harness.equivalence.Masks;
import io.catalogbench.harness.plan.InputException;
import io.catalogbench.harness.plan.Project;
import io.catalogbench.harness.plan.Target;
import io.catalogbench.harness.run.Progress;
import io.catalogbench.harness.run.Setting;
import io.catalogbench.harness.run.Verification;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench verify}: the equivalence gate alone. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Shows that servers answer alike, or every place where they do not.",
    footer = {
      "",
      "Compares status, headers, canonical JSON, SQL and Redis commands of each request of the"
          + " corpus, some of them sent many at once; then the rows, and the keys and values in"
          + " Redis.",
      "Examples:",
      "  bench verify",
      "  bench verify --targets spring-mvc,spring-mvc-virtual --verbose"
    })
final class VerifyCommand implements Callable<Integer> {

  @Option(
      names = "--targets",
      split = ",",
      defaultValue = "spring-mvc,micronaut",
      description = "at least two files of targets/ (default: ${DEFAULT-VALUE})")
  private List<String> targets = List.of();

  @Option(names = "--verbose", description = "also tell what is not compared")
  private boolean verbose;

  @Mixin private ServiceOptions services = new ServiceOptions();

  @Override
  public Integer call() throws InterruptedException {
    Project project = Workplace.project();
    List<Target> chosen = project.targets(targets);
    refuse(chosen);
    Progress progress = Workplace.progress();
    Path logs = project.root().resolve("harness/target/verify-logs");
    Verification verification =
        Verification.of(chosen, new Setting(project.root(), logs, services.settings()), progress);
    if (verbose) {
      Masks.DESCRIPTIONS.forEach(mask -> progress.say("not compared: " + mask));
    }
    verification.differences().forEach(difference -> progress.say(difference.toString()));
    progress.say(
        "%d requests compared between %s, %d differences"
            .formatted(
                verification.requests(),
                chosen.stream().map(Target::name).collect(Collectors.joining(", ")),
                verification.differences().size()));
    return verification.differences().isEmpty() ? Main.FINE : Main.WRONG;
  }

  private static void refuse(List<Target> chosen) {
    if (chosen.size() < 2) {
      throw new InputException("--targets needs two different ones to compare");
    }
    for (Target target : chosen) {
      if (target.role() != Target.Role.CATALOG || !(target.start() instanceof Target.Launched)) {
        throw new InputException(
            "target %s cannot be verified: it must be a catalog server that is started here"
                .formatted(target.name()));
      }
    }
  }
}
