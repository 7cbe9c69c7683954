package io.catalogbench.harness.plan;

import io.catalogbench.contract.load.LoadScenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folders {@code plans/} and {@code targets/} under one root.
 *
 * @param root the folder that holds them
 */
public record Project(Path root) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** Names of the plans there are. */
  public List<String> plans() {
    return names("plans");
  }

  /** Names of the targets there are. */
  public List<String> targets() {
    return names("targets");
  }

  /**
   * Reads one plan.
   *
   * @throws InputException with every fault of the file
   */
  public Plan plan(String name) {
    Faults faults = new Faults();
    if (!plans().contains(name)) {
      throw new InputException(Suggestion.unknown("plan", name, plans()));
    }
    Plan plan = readPlan(name, YamlObject.read(file("plans", name), faults));
    faults.throwIfAny();
    return plan;
  }

  /**
   * Reads the named targets.
   *
   * @throws InputException with every fault of every file
   */
  public List<Target> targets(List<String> wanted) {
    Faults faults = new Faults();
    List<String> known = targets();
    wanted.stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> faults.add(Suggestion.unknown("target", name, known)));
    List<Target> targets =
        wanted.stream()
            .distinct()
            .filter(known::contains)
            .map(name -> readTarget(name, YamlObject.read(file("targets", name), faults)))
            .toList();
    faults.throwIfAny();
    return targets;
  }

  /**
   * The scenarios of those names.
   *
   * @throws InputException with every name that is none
   */
  public static List<LoadScenario> scenarios(List<String> labels) {
    Faults faults = new Faults();
    List<LoadScenario> scenarios = new ArrayList<>();
    for (String label : labels) {
      LoadScenario.named(label)
          .ifPresentOrElse(
              scenarios::add,
              () -> faults.add(Suggestion.unknown("scenario", label, LoadScenario.labels())));
    }
    faults.throwIfAny();
    return List.copyOf(scenarios);
  }

  private Path file(String folder, String name) {
    return root.resolve(folder).resolve(name + ".yaml");
  }

  private List<String> names(String folder) {
    Path directory = root.resolve(folder);
    if (!Files.isDirectory(directory)) {
      throw new InputException("no folder %s; start from the repository".formatted(directory));
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + directory, e);
    }
  }

  private static Plan readPlan(String name, YamlObject yaml) {
    checkName(name, yaml);
    String description = yaml.text("description");
    List<String> targets = required(yaml, "targets", yaml.texts("targets"));
    int rounds = (int) yaml.number("rounds", 1, 1_000, 1);
    long seed = yaml.number("seed", 0, Long.MAX_VALUE, 0);
    WarmUp warmUp = readWarmUp(yaml.object("warm-up"));
    YamlObject closed = yaml.object("closed");
    YamlObject open = yaml.object("open");
    LoadShape.Closed closedLoad =
        new LoadShape.Closed(
            connections(closed, 32), settle(closed), measure(closed, Duration.ofSeconds(2)));
    LoadShape.Open openLoad =
        new LoadShape.Open(
            connections(open, 16), 1, settle(open), measure(open, Duration.ofSeconds(2)));
    closed.refuseOthers();
    open.refuseOthers();
    List<Segment> segments = new ArrayList<>();
    for (YamlObject scenario : required(yaml, "scenarios", yaml.objects("scenarios"))) {
      segments.addAll(readScenario(scenario, closedLoad, openLoad));
    }
    yaml.refuseOthers();
    return new Plan(name, description, targets, rounds, seed, warmUp, segments);
  }

  private static List<Segment> readScenario(
      YamlObject yaml, LoadShape.Closed closed, LoadShape.Open open) {
    String label = yaml.text("name");
    Optional<LoadScenario> scenario = LoadScenario.named(label);
    int connections = connections(yaml, closed.connections());
    long rate = yaml.number("open-rate", 1, 100_000, 0);
    yaml.refuseOthers();
    if (scenario.isEmpty()) {
      if (!label.isEmpty()) {
        yaml.fault("name", "is an " + Suggestion.unknown("scenario", label, LoadScenario.labels()));
      }
      return List.of();
    }
    List<Segment> segments = new ArrayList<>();
    segments.add(
        new Segment(
            scenario.get(), new LoadShape.Closed(connections, closed.settle(), closed.measure())));
    if (rate > 0) {
      segments.add(
          new Segment(
              scenario.get(),
              new LoadShape.Open(open.connections(), (int) rate, open.settle(), open.measure())));
    }
    return segments;
  }

  private static WarmUp readWarmUp(YamlObject yaml) {
    WarmUp warmUp =
        new WarmUp(
            bounded(yaml, "duration", Duration.ofSeconds(8)),
            bounded(yaml, "pause", Duration.ofSeconds(1)),
            (int) yaml.number("bursts", 1, 100, 2),
            connections(yaml, 32),
            bounded(yaml, "steady-within", Duration.ZERO));
    yaml.refuseOthers();
    return warmUp;
  }

  private static int connections(YamlObject yaml, int fallback) {
    return (int) yaml.number("connections", 1, 10_000, fallback);
  }

  private static Duration settle(YamlObject yaml) {
    return bounded(yaml, "settle", Duration.ofMillis(300));
  }

  private static Duration measure(YamlObject yaml, Duration fallback) {
    Duration measure = bounded(yaml, "measure", fallback);
    if (measure.compareTo(Duration.ofMillis(100)) < 0) {
      yaml.fault("measure", "must be at least 100ms");
    }
    return measure;
  }

  private static Duration bounded(YamlObject yaml, String key, Duration fallback) {
    Duration duration = yaml.duration(key, fallback);
    if (duration.compareTo(LONGEST) > 0) {
      yaml.fault(key, "must be at most " + LONGEST.toMinutes() + "min");
    }
    return duration;
  }

  private Target readTarget(String name, YamlObject yaml) {
    checkName(name, yaml);
    String model = yaml.text("model");
    Target.Role role =
        switch (yaml.optionalText("role").orElse("catalog")) {
          case "catalog" -> Target.Role.CATALOG;
          case "reference" -> Target.Role.REFERENCE;
          case "floor" -> Target.Role.FLOOR;
          case String other -> {
            yaml.fault("role", "must be catalog, reference or floor, not " + other);
            yield Target.Role.CATALOG;
          }
        };
    String health = yaml.optionalText("health").orElse("/api/health");
    if (!health.startsWith("/")) {
      yaml.fault("health", "must be a path that starts with /, not " + health);
    }
    List<LoadScenario> scenarios = readCapabilities(yaml);
    Target.Start start = yaml.has("url") ? readRunning(yaml) : readLaunched(yaml);
    yaml.refuseOthers();
    return new Target(name, model, role, start, health, scenarios);
  }

  private static List<LoadScenario> readCapabilities(YamlObject yaml) {
    if (!yaml.has("scenarios")) {
      return List.of(LoadScenario.values());
    }
    List<LoadScenario> scenarios = new ArrayList<>();
    for (String label : required(yaml, "scenarios", yaml.texts("scenarios"))) {
      LoadScenario.named(label)
          .ifPresentOrElse(
              scenarios::add,
              () ->
                  yaml.fault(
                      "scenarios",
                      "names an " + Suggestion.unknown("scenario", label, LoadScenario.labels())));
    }
    return scenarios;
  }

  private static Target.Running readRunning(YamlObject yaml) {
    for (String key : List.of("command", "workingDirectory", "environment", "settings")) {
      if (yaml.has(key)) {
        yaml.fault(key, "is for a server that is started; this one has a url");
      }
    }
    String url = yaml.text("url");
    try {
      URI uri = new URI(url);
      if ("http".equals(uri.getScheme()) && uri.getHost() != null) {
        return new Target.Running(uri);
      }
    } catch (URISyntaxException _) {
      // reported below, like every other text that is no such address
    }
    yaml.fault("url", "must look like http://HOST:PORT, not " + url);
    return new Target.Running(URI.create("http://127.0.0.1"));
  }

  private Target.Launched readLaunched(YamlObject yaml) {
    List<String> command = required(yaml, "command", yaml.texts("command"));
    for (String part : command) {
      Matcher matcher = PLACEHOLDER.matcher(part);
      while (matcher.find()) {
        String placeholder = matcher.group(1);
        if (!Placeholders.NAMES.contains(placeholder)) {
          yaml.fault(
              "command",
              "has an " + Suggestion.unknown("placeholder", placeholder, Placeholders.NAMES));
        } else if (List.of("jvm", "settings").contains(placeholder)
            && part.length() != matcher.group().length()) {
          yaml.fault("command", "must have ${%s} as a part of its own".formatted(placeholder));
        }
      }
    }
    if (!command.isEmpty() && command.stream().noneMatch(part -> part.contains("${port}"))) {
      yaml.fault("command", "must say where ${port} goes");
    }
    Path directory = root.resolve(yaml.optionalText("workingDirectory").orElse("."));
    if (!Files.isDirectory(directory)) {
      yaml.fault("workingDirectory", "is no folder: " + directory);
    }
    Map<String, String> environment = new LinkedHashMap<>(yaml.textsByKey("environment"));
    return new Target.Launched(command, directory, environment, yaml.textsByKey("settings"));
  }

  private static void checkName(String name, YamlObject yaml) {
    String found = yaml.text("name");
    if (!found.isEmpty() && !found.equals(name)) {
      yaml.fault("name", "must be %s, as the file is, not %s".formatted(name, found));
    }
  }

  private static <T> List<T> required(YamlObject yaml, String key, List<T> values) {
    if (values.isEmpty()) {
      yaml.fault(key, "must list at least one");
    }
    return values;
  }
}
