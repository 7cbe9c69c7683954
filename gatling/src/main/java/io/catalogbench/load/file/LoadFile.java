package io.catalogbench.load.file;

import io.catalogbench.contract.json.CatalogJson;
import io.catalogbench.contract.load.LoadScenario;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a load from its file and reports all that is wrong with it at once. */
public final class LoadFile {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  private final List<String> faults = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private LoadFile() {}

  /**
   * Reads {@code file}.
   *
   * @throws LoadFileException when it can't be read or has faults
   */
  public static Load read(Path file) throws LoadFileException {
    LoadFile reader = new LoadFile();
    JsonNode document;
    try {
      document = CatalogJson.mapper().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new LoadFileException(file, List.of("can't be read: " + e));
    } catch (JacksonException e) {
      throw new LoadFileException(
          file,
          List.of(
              "line %d, column %d: %s"
                  .formatted(
                      e.getLocation().getLineNr(),
                      e.getLocation().getColumnNr(),
                      e.getOriginalMessage())));
    }
    Optional<Load> load = reader.load(new Fields(document, "", reader.faults));
    if (load.isEmpty() || !reader.faults.isEmpty()) {
      throw new LoadFileException(file, reader.faults);
    }
    return load.get();
  }

  private Optional<Load> load(Fields fields) {
    Optional<URI> baseUrl = fields.text("baseUrl").flatMap(text -> baseUrl(fields, text));
    Optional<Path> out = fields.text("out").flatMap(text -> path(fields, text));
    long seed = fields.integer("seed", Long.MIN_VALUE, Long.MAX_VALUE);
    Optional<WarmUp> warmUp =
        fields.optional("warmUp").flatMap(node -> warmUp(fields.nested("warmUp", node)));
    boolean conducted = fields.flag("conducted");
    List<Segment> segments = new ArrayList<>();
    int index = 0;
    for (JsonNode node : fields.elements("segments")) {
      segment(fields.nested("segments[" + index++ + "]", node)).ifPresent(segments::add);
    }
    Map<String, String> bodies = expectedBodies(fields);
    fields.refuseOthers();
    return faults.isEmpty()
        ? Optional.of(
            new Load(
                baseUrl.orElseThrow(),
                out.orElseThrow(),
                seed,
                warmUp,
                conducted,
                segments,
                bodies))
        : Optional.empty();
  }

  private static Optional<URI> baseUrl(Fields fields, String text) {
    try {
      URI url = URI.create(text.replaceFirst("/$", ""));
      boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      if (http && url.getHost() != null && url.getRawPath().isEmpty() && url.getQuery() == null) {
        return Optional.of(url);
      }
    } catch (IllegalArgumentException _) {
      // the same fault as any other text that is no address
    }
    fields.fault("baseUrl", "must look like http://HOST:PORT, not " + text);
    return Optional.empty();
  }

  private static Optional<Path> path(Fields fields, String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      fields.fault("out", "is no path: " + e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<WarmUp> warmUp(Fields fields) {
    BigDecimal seconds = fields.decimal("seconds", "0", "600");
    BigDecimal pauseSeconds = fields.decimal("pauseSeconds", "0", "60");
    long bursts = fields.integer("bursts", 1, 100);
    long connections = fields.integer("connections", 1, 10_000);
    List<LoadScenario> scenarios = new ArrayList<>();
    for (JsonNode node : fields.elements("scenarios")) {
      scenario(fields, "scenarios", node.isString() ? node.stringValue() : node.toString())
          .ifPresent(scenarios::add);
    }
    fields.refuseOthers();
    return faults.isEmpty()
        ? Optional.of(
            new WarmUp(
                duration(seconds),
                duration(pauseSeconds),
                (int) bursts,
                (int) connections,
                scenarios))
        : Optional.empty();
  }

  private Optional<Segment> segment(Fields fields) {
    Optional<String> id = fields.text("id");
    if (id.isPresent() && !ID.matcher(id.get()).matches()) {
      fields.fault("id", "must be letters, digits, . _ - (at most 100), not " + id.get());
    } else if (id.isPresent() && !ids.add(id.get())) {
      fields.fault("id", id.get() + " is there twice");
    }
    Optional<LoadScenario> scenario =
        fields.text("scenario").flatMap(label -> scenario(fields, "scenario", label));
    Optional<LoadModel> model = fields.text("model").flatMap(text -> model(fields, text));
    OptionalDouble rate = OptionalDouble.empty();
    if (model.equals(Optional.of(LoadModel.OPEN))) {
      rate = OptionalDouble.of(fields.decimal("ratePerSecond", "0.1", "1000000").doubleValue());
    } else if (fields.optional("ratePerSecond").isPresent() && model.isPresent()) {
      fields.fault("ratePerSecond", "belongs to the open model only");
    }
    Arrivals arrivals = arrivals(fields, model);
    Optional<Segment.Surge> surge = surge(fields, model);
    long connections = fields.integer("connections", 1, 10_000);
    long settleMillis = fields.integer("settleMillis", 0, 600_000);
    long measureMillis = fields.integer("measureMillis", 1, 86_400_000);
    long intervalMillis =
        fields.optional("intervalMillis").isPresent()
            ? fields.integer("intervalMillis", 10, 60_000)
            : Segment.INTERVAL.toMillis();
    fields.refuseOthers();
    return faults.isEmpty()
        ? Optional.of(
            new Segment(
                id.orElseThrow(),
                scenario.orElseThrow(),
                model.orElseThrow(),
                rate,
                arrivals,
                surge,
                (int) connections,
                Duration.ofMillis(settleMillis),
                Duration.ofMillis(measureMillis),
                Duration.ofMillis(intervalMillis)))
        : Optional.empty();
  }

  private static Optional<LoadScenario> scenario(Fields fields, String name, String label) {
    Optional<LoadScenario> scenario = LoadScenario.named(label);
    if (scenario.isEmpty()) {
      fields.fault(
          name, label + " is unknown; known are " + String.join(", ", LoadScenario.labels()));
    }
    return scenario;
  }

  private static Optional<LoadModel> model(Fields fields, String text) {
    return switch (text) {
      case "closed" -> Optional.of(LoadModel.CLOSED);
      case "open" -> Optional.of(LoadModel.OPEN);
      default -> {
        fields.fault("model", "must be closed or open, not " + text);
        yield Optional.empty();
      }
    };
  }

  private static Arrivals arrivals(Fields fields, Optional<LoadModel> model) {
    if (fields.optional("arrivals").isEmpty()) {
      return Arrivals.EVEN;
    }
    if (model.equals(Optional.of(LoadModel.CLOSED))) {
      fields.fault("arrivals", "belongs to the open model only");
      return Arrivals.EVEN;
    }
    return switch (fields.text("arrivals").orElse("even")) {
      case "even" -> Arrivals.EVEN;
      case "poisson" -> Arrivals.POISSON;
      case String other -> {
        fields.fault("arrivals", "must be even or poisson, not " + other);
        yield Arrivals.EVEN;
      }
    };
  }

  private static Optional<Segment.Surge> surge(Fields fields, Optional<LoadModel> model) {
    Optional<Fields> found = fields.optional("surge").map(node -> fields.nested("surge", node));
    if (found.isPresent() && model.equals(Optional.of(LoadModel.CLOSED))) {
      fields.fault("surge", "belongs to the open model only");
    }
    return found.flatMap(LoadFile::surge);
  }

  private static Optional<Segment.Surge> surge(Fields fields) {
    BigDecimal factor = fields.decimal("factor", "0.01", "100");
    long from = fields.integer("fromMillis", 0, 86_400_000);
    long until = fields.integer("untilMillis", 0, 86_400_000);
    fields.refuseOthers();
    if (until < from) {
      fields.fault("untilMillis", "must not be before fromMillis");
      return Optional.empty();
    }
    return Optional.of(
        new Segment.Surge(factor.doubleValue(), Duration.ofMillis(from), Duration.ofMillis(until)));
  }

  private static Map<String, String> expectedBodies(Fields fields) {
    Map<String, String> bodies = fields.texts("expectedBodies");
    bodies.forEach(
        (path, digest) -> {
          if (!path.startsWith("/") || !SHA_256.matcher(digest).matches()) {
            fields.fault(
                "expectedBodies",
                "maps a path to a SHA-256 of 64 hexadecimal digits, not %s to %s"
                    .formatted(path, digest));
          }
        });
    return bodies;
  }

  private static Duration duration(BigDecimal seconds) {
    return Duration.ofMillis(seconds.movePointRight(3).longValue());
  }
}
