package io.catalogbench.harness.plan;

import io.catalogbench.contract.load.LoadScenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders {@code plans/} and {@code targets/} under one root.
 *
 * @param root the folder that holds them
 */
public record Project(Path root) {

  private static final String EXTENSION = ".yaml";

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
   * @param wanted the name of a plan there is, or the path of a file elsewhere, {@code NAME.yaml}
   * @throws InputException with every fault of the file
   */
  public Plan plan(String wanted) {
    Path path = planFile(wanted);
    Faults faults = new Faults();
    YamlObject yaml = YamlObject.read(path, faults);
    if (yaml.has(Series.KEY)) {
      throw new InputException(
          "plan %s is several plans: name one of them".formatted(nameOf(path)));
    }
    Plan plan = PlanFile.read(nameOf(path), yaml, targets());
    faults.throwIfAny();
    return plan;
  }

  /**
   * Reads a file that names several plans.
   *
   * @param wanted as for {@link #plan}
   * @return empty when the file is one plan itself
   * @throws InputException with every fault of the file
   */
  public Optional<Series> series(String wanted) {
    Path path = planFile(wanted);
    Faults faults = new Faults();
    YamlObject yaml = YamlObject.read(path, faults);
    if (!yaml.has(Series.KEY)) {
      return Optional.empty();
    }
    Series series = Series.read(path, yaml);
    faults.throwIfAny();
    return Optional.of(series);
  }

  private Path planFile(String wanted) {
    Path path = isPath(wanted) ? Path.of(wanted).toAbsolutePath() : file("plans", wanted);
    if (isPath(wanted) && !Files.isRegularFile(path)) {
      throw new InputException("no plan file %s".formatted(path));
    }
    if (!isPath(wanted) && !plans().contains(wanted)) {
      throw new InputException(Suggestion.unknown("plan", wanted, plans()));
    }
    return path;
  }

  /** Whether a plan is meant by the path of its file. */
  public static boolean isPath(String plan) {
    return plan.endsWith(EXTENSION);
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
    wanted.stream()
        .filter(name -> Collections.frequency(wanted, name) > 1)
        .forEach(name -> faults.add("target '%s' is named twice".formatted(name)));
    List<Target> targets =
        wanted.stream()
            .distinct()
            .filter(known::contains)
            .map(name -> target(name, faults))
            .toList();
    faults.throwIfAny();
    return targets;
  }

  private Target target(String name, Faults faults) {
    YamlObject yaml = YamlObject.read(file("targets", name), faults);
    if (!yaml.has("base")) {
      return new TargetFile(root).read(name, yaml);
    }
    return TargetFile.variant(name, yaml, base(yaml, faults));
  }

  private Target base(YamlObject variant, Faults faults) {
    String name = variant.text("base");
    List<String> known = targets();
    if (known.contains(name)) {
      YamlObject yaml = YamlObject.read(file("targets", name), faults);
      if (!yaml.has("base")) {
        return new TargetFile(root).read(name, yaml);
      }
      variant.fault("base", "must be a target that says itself how it starts, not " + name);
    } else if (!name.isEmpty()) {
      variant.fault("base", "is an " + Suggestion.unknown("target", name, known));
    }
    return new Target(
        name,
        "",
        Target.Role.CATALOG,
        new Target.Launched(List.of(), root, Map.of(), Map.of(), false),
        "/",
        List.of());
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
    return root.resolve(folder).resolve(name + EXTENSION);
  }

  private List<String> names(String folder) {
    Path directory = root.resolve(folder);
    if (!Files.isDirectory(directory)) {
      throw new InputException("no folder %s; start from the repository".formatted(directory));
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(path -> path.toString().endsWith(EXTENSION))
          .map(Project::nameOf)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + directory, e);
    }
  }

  /** What a file is called, without its extension. */
  static String nameOf(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
  }
}
