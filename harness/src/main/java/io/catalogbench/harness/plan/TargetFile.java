package io.catalogbench.harness.plan;

import io.catalogbench.contract.load.LoadScenario;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file of {@code targets/} may say.
 *
 * @param root the folder that working directories are relative to
 */
record TargetFile(Path root) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

  /** The target of that name; the faults go to where {@code yaml} tells them. */
  Target read(String name, YamlObject yaml) {
    yaml.requireName(name);
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
    Target target = new Target(name, model, role, start, health, scenarios);
    yaml.checkTexts("settings", target::fault);
    return target;
  }

  /** A target that is another one with other settings. */
  static Target variant(String name, YamlObject yaml, Target base) {
    yaml.requireName(name);
    String model = yaml.optionalText("model").orElse(base.model());
    Map<String, String> settings = yaml.textsByKey("settings");
    if (base.start() instanceof Target.Running && !settings.isEmpty()) {
      yaml.fault("settings", "cannot be changed: target %s runs already".formatted(base.name()));
    }
    List<LoadScenario> scenarios =
        yaml.has("scenarios") ? readCapabilities(yaml) : base.scenarios();
    Target.Start start =
        switch (base.start()) {
          case Target.Launched launched ->
              launched.with(settings).prepared(readPrepared(yaml, launched.prepared()));
          case Target.Running running -> running;
        };
    yaml.refuseOthers();
    yaml.checkTexts("settings", base::fault);
    return new Target(name, model, base.role(), start, base.health(), scenarios);
  }

  private static boolean readPrepared(YamlObject yaml, boolean fallback) {
    return switch (yaml.optionalText("aot-cache").orElse(fallback ? "on" : "off")) {
      case "on" -> true;
      case "off" -> false;
      case String other -> {
        yaml.fault("aot-cache", "must be on or off, not " + other);
        yield fallback;
      }
    };
  }

  private static List<LoadScenario> readCapabilities(YamlObject yaml) {
    if (!yaml.has("scenarios")) {
      return List.of(LoadScenario.values());
    }
    List<LoadScenario> scenarios = new ArrayList<>();
    for (String label : yaml.required("scenarios", yaml.texts("scenarios"))) {
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
    List<String> command = yaml.required("command", yaml.texts("command"));
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
    return new Target.Launched(
        command, directory, environment, yaml.textsByKey("settings"), readPrepared(yaml, false));
  }
}
