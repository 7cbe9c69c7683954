package io.catalogbench.harness;

import io.catalogbench.contract.settings.CacheMode;
import io.catalogbench.harness.equivalence.Masks;
import io.catalogbench.harness.fuzz.Fuzzer;
import io.catalogbench.harness.plan.InputException;
import io.catalogbench.harness.plan.Mode;
import io.catalogbench.harness.plan.Project;
import io.catalogbench.harness.plan.Suggestion;
import io.catalogbench.harness.plan.Target;
import io.catalogbench.harness.run.Fuzzing;
import io.catalogbench.harness.run.MeasuringException;
import io.catalogbench.harness.run.Progress;
import io.catalogbench.harness.run.Setting;
import io.catalogbench.harness.run.StaleReads;
import io.catalogbench.harness.run.Verification;
import io.catalogbench.infra.CacheServers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
      "  bench verify --targets spring-mvc,spring-mvc-virtual --verbose",
      "  bench verify --set cache=redis-cluster",
      "  bench verify --modes all",
      "  bench verify --fuzz 20000 --seed 7",
      "  bench verify --stale 1000000",
      "  bench verify --stale 50000 --set cache=two-level"
    })
final class VerifyCommand implements Callable<Integer> {

  @Option(
      names = "--targets",
      split = ",",
      defaultValue = "spring-mvc,micronaut",
      description = "at least two files of targets/ (default: ${DEFAULT-VALUE})")
  private List<String> targets = List.of();

  @Option(
      names = "--fuzz",
      paramLabel = "REQUESTS",
      description =
          "sends so many drawn requests to two servers instead of the corpus; each finding is"
              + " printed as a line for the corpus")
  private Optional<Integer> fuzz = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "what drawn requests depend on (default: ${DEFAULT-VALUE})")
  private long seed = 1;

  @Option(
      names = "--stale",
      paramLabel = "OPERATIONS",
      description =
          "reads and changes the same products at once instead, with every cache, and looks for"
              + " answers that are older than an acknowledged change; 1000000 is the long form")
  private Optional<Long> stale = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "a setting of all servers instead of their files'")
  private Map<String, String> settings = Map.of();

  @Option(
      names = "--modes",
      paramLabel = "MODE",
      split = ",",
      description =
          "compares in each of these modes, or in all of them; each is a cache with other settings"
              + " beside it: redis, none, caffeine, file, memcached, redis-cluster, two-level")
  private List<String> modes = List.of();

  @Option(names = "--verbose", description = "also tell what is not compared")
  private boolean verbose;

  @Mixin private ServiceOptions services = new ServiceOptions();

  @Override
  public Integer call() throws InterruptedException {
    Project project = Workplace.project();
    List<Target> chosen =
        project.targets(targets).stream().map(target -> target.withSettings(settings)).toList();
    refuse(chosen);
    Progress progress = Workplace.progress();
    Path logs = project.root().resolve("harness/target/verify-logs");
    Setting setting = new Setting(project.root(), logs, services.settings());
    if (verbose) {
      Masks.DESCRIPTIONS.forEach(mask -> progress.say("not compared: " + mask));
    }
    if (fuzz.isPresent() && stale.isPresent()) {
      throw new InputException("--fuzz and --stale are two different checks: choose one");
    }
    if (!modes.isEmpty()) {
      return modes(chosen, setting, progress);
    }
    if (stale.isPresent()) {
      return stale(chosen, stale.get(), setting, progress);
    }
    return fuzz.isPresent()
        ? fuzz(chosen, fuzz.get(), setting, progress)
        : replay(chosen, setting, progress);
  }

  private static int replay(List<Target> chosen, Setting setting, Progress progress)
      throws InterruptedException {
    Verification verification = compare(chosen, setting, progress);
    return verification.differences().isEmpty() ? Main.FINE : Main.WRONG;
  }

  private static Verification compare(List<Target> chosen, Setting setting, Progress progress)
      throws InterruptedException {
    Verification verification = Verification.of(chosen, setting, progress);
    verification.differences().forEach(difference -> progress.say(difference.toString()));
    progress.say(
        "%d requests compared between %s, %d differences"
            .formatted(verification.requests(), names(chosen), verification.differences().size()));
    return verification;
  }

  private int modes(List<Target> chosen, Setting setting, Progress progress)
      throws InterruptedException {
    if (!settings.isEmpty() || fuzz.isPresent() || stale.isPresent()) {
      throw new InputException("--modes goes with none of --set, --fuzz and --stale");
    }
    int requests = 0;
    int compared = 0;
    int differences = 0;
    for (Mode mode : Mode.named(modes)) {
      if (mode.cache() == CacheMode.MEMCACHED && !CacheServers.hasMemcached()) {
        progress.say("%s: left out, %s".formatted(mode, CacheServers.NO_MEMCACHED));
        continue;
      }
      progress.say(mode + ":");
      List<Target> targets =
          chosen.stream().map(target -> target.withSettings(mode.settings())).toList();
      Verification verification = compare(targets, setting, progress);
      requests += verification.requests();
      differences += verification.differences().size();
      compared++;
    }
    if (compared == 0) {
      throw new MeasuringException("no mode was compared");
    }
    progress.say(
        "%d requests × %d modes = %d compared between %s, %d differences"
            .formatted(requests / compared, compared, requests, names(chosen), differences));
    return differences == 0 ? Main.FINE : Main.WRONG;
  }

  private int fuzz(List<Target> chosen, int requests, Setting setting, Progress progress)
      throws InterruptedException {
    if (requests < 1 || chosen.size() != 2) {
      throw new InputException("--fuzz needs at least one request and exactly two --targets");
    }
    if (setting.services().postgres().isPresent() || setting.services().redis().isPresent()) {
      throw new InputException(
          "--fuzz needs a database and a Redis for each server: leave --postgres and --redis out");
    }
    Fuzzing fuzzing = Fuzzing.of(chosen, new Fuzzer(seed), requests, setting, progress);
    progress.say(
        "%d requests of seed %d sent to %s, %d findings"
            .formatted(fuzzing.sent(), seed, names(chosen), fuzzing.findings().size()));
    return fuzzing.findings().isEmpty() ? Main.FINE : Main.WRONG;
  }

  private int stale(List<Target> chosen, long operations, Setting setting, Progress progress)
      throws InterruptedException {
    if (operations < 1) {
      throw new InputException("--stale needs at least one operation");
    }
    Optional<CacheMode> cache =
        Optional.ofNullable(settings.get("cache")).map(VerifyCommand::cache);
    StaleReads found = StaleReads.of(chosen, cache, operations, setting, progress);
    progress.say("%d stale reads".formatted(found.stale()));
    return found.stale() == 0 ? Main.FINE : Main.WRONG;
  }

  private static CacheMode cache(String name) {
    return CacheMode.named(name)
        .orElseThrow(
            () ->
                new InputException(
                    Suggestion.unknown(
                        "cache",
                        name,
                        Stream.of(CacheMode.values()).map(Object::toString).toList())));
  }

  private static String names(List<Target> targets) {
    return targets.stream().map(Target::name).collect(Collectors.joining(", "));
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
