package io.catalogbench.harness;

import io.catalogbench.harness.plan.Project;
import io.catalogbench.harness.plan.Target;
import io.catalogbench.harness.run.Progress;
import io.catalogbench.harness.run.Serving;
import io.catalogbench.harness.run.Setting;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench serve}: one server to try by hand. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Runs PostgreSQL, Redis and one server until Ctrl-C; prints their addresses.",
    footer = {
      "",
      "Examples:",
      "  bench serve micronaut",
      "  bench serve spring-mvc --set cache=caffeine --set threads=virtual"
    })
final class ServeCommand implements Callable<Integer> {

  @Parameters(arity = "1", paramLabel = "TARGET", description = "a file of targets/")
  private String target = "";

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "a setting of the server instead of the file's")
  private Map<String, String> settings = Map.of();

  @Mixin private ServiceOptions services = new ServiceOptions();

  @Override
  public Integer call() throws InterruptedException {
    Project project = Workplace.project();
    Target chosen = project.targets(List.of(target)).getFirst().withSettings(settings);
    Progress progress = Workplace.progress();
    Setting setting =
        new Setting(
            project.root(),
            project.root().resolve("harness/target/serve-logs"),
            services.settings());
    Serving.until(chosen, setting, progress);
    return Main.FINE;
  }
}
