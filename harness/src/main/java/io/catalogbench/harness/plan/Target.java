package io.catalogbench.harness.plan;

import io.catalogbench.contract.load.LoadScenario;
import io.catalogbench.contract.settings.CatalogSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A server that can be measured: how to start it, or where it runs already.
 *
 * @param name the name of its file
 * @param model what carries a request, for people
 * @param role its part in a comparison
 * @param start how it comes to run
 * @param health path that answers 2xx when it is ready
 * @param scenarios what it can serve
 */
public record Target(
    String name,
    String model,
    Role role,
    Start start,
    String health,
    List<LoadScenario> scenarios) {

  /** Settings that decide how a server works, and not what it asks of its services. */
  public static final Set<String> CARRIERS = Set.of("threads", "request-threads", "json");

  private static final Pattern OURS =
      Pattern.compile("\\$\\{root}/(catalog-[a-z-]+)/target/\\1\\.jar");

  public Target {
    scenarios = List.copyOf(scenarios);
  }

  /** Part of a target in a comparison. */
  public enum Role {
    /** Implements the whole contract and is compared. */
    CATALOG,
    /** Answers one route as simply as its framework can: what a catalog is measured against. */
    REFERENCE,
    /** Answers static bytes: what the generator can drive at all. Launched once in a run. */
    FLOOR
  }

  /** How a target comes to run. */
  public sealed interface Start {}

  /**
   * A process that the harness starts.
   *
   * @param command with placeholders
   * @param settings become {@code --key value} where the command says {@code ${settings}}
   * @param prepared whether its JVM gets what an earlier launch left for it: classes loaded and
   *     linked, and profiles of its methods
   */
  public record Launched(
      List<String> command,
      Path workingDirectory,
      Map<String, String> environment,
      Map<String, String> settings,
      boolean prepared)
      implements Start {

    public Launched {
      command = List.copyOf(command);
      environment = Map.copyOf(environment);
      settings = new LinkedHashMap<>(settings);
    }

    /** The command with every placeholder replaced. */
    public List<String> command(Placeholders values) {
      List<String> arguments = new ArrayList<>();
      for (String part : command) {
        switch (part) {
          case "${jvm}" -> arguments.addAll(values.jvm());
          case "${settings}" ->
              settings.forEach((key, value) -> arguments.addAll(List.of("--" + key, value)));
          default -> arguments.add(values.replacedIn(part));
        }
      }
      return arguments;
    }

    /** The same with some settings replaced or added. */
    public Launched with(Map<String, String> changed) {
      Map<String, String> merged = new LinkedHashMap<>(settings);
      merged.putAll(changed);
      return new Launched(command, workingDirectory, environment, merged, prepared);
    }

    /** Whether it runs a jar of a catalog server of this repository, whose settings are known. */
    private boolean runsOurs() {
      return command.stream().anyMatch(part -> OURS.matcher(part).matches());
    }

    /** The same, prepared by an earlier launch or not. */
    Launched prepared(boolean whether) {
      return new Launched(command, workingDirectory, environment, settings, whether);
    }
  }

  /** A server that somebody else started and keeps. */
  public record Running(URI url) implements Start {}

  /**
   * The settings that decide what it asks of its services: targets that have the same ask the same,
   * whatever carries their requests.
   */
  public Map<String, String> work() {
    return switch (start) {
      case Launched launched -> {
        Map<String, String> work = new LinkedHashMap<>(launched.settings());
        work.keySet().removeAll(CARRIERS);
        yield work;
      }
      case Running _ -> Map.of();
    };
  }

  /**
   * What is wrong with a setting, as far as that can be known before the server starts: what a
   * server takes that is not ours, only that server knows.
   */
  Optional<String> fault(String setting, String value) {
    if (role != Role.CATALOG || !(start instanceof Launched launched) || !launched.runsOurs()) {
      return Optional.empty();
    }
    Set<String> known = CatalogSettings.names();
    return known.contains(setting)
        ? CatalogSettings.fault(setting, value)
        : Optional.of(Suggestion.unknown("setting", setting, known));
  }

  /**
   * The target with some settings of its process changed.
   *
   * @throws InputException with everything that is wrong with them
   */
  public Target withSettings(Map<String, String> changed) {
    List<String> faults =
        changed.entrySet().stream()
            .flatMap(setting -> fault(setting.getKey(), setting.getValue()).stream())
            .toList();
    if (!faults.isEmpty()) {
      throw new InputException(faults);
    }
    return switch (start) {
      case Launched launched ->
          new Target(name, model, role, launched.with(changed), health, scenarios);
      case Running running when !changed.isEmpty() ->
          throw new InputException(
              "target %s runs already at %s: its settings cannot be changed"
                  .formatted(name, running.url()));
      case Running _ -> this;
    };
  }
}
