package io.catalogbench.harness.result;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a suite of micro benchmarks wrote: the facts of all its forks. Only what a run needs of it
 * is read; the rest stays in the file.
 *
 * @param rounds how many were planned
 * @param reason why it is not complete
 * @param jvm what the forks ran on, with its flags
 * @param measurements every fork that was started, those that can't be used included
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SuiteFile(
    int schema,
    String suite,
    String plan,
    int rounds,
    long seed,
    RunStatus status,
    Optional<String> reason,
    Instant startedAt,
    Instant finishedAt,
    Optional<String> jvm,
    List<Subject> subjects,
    List<SuiteCell> cells,
    List<Fork> measurements) {

  private static final int SCHEMA = 1;

  /** Somebody whose cells were measured. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Subject(String name, String role, String version) {}

  /** One JVM that ran one cell. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Fork(
      String target,
      String scenario,
      int round,
      int slot,
      MeasurementStatus status,
      Optional<String> reason,
      Map<Metric, Value> metrics) {

    private Measurement measurement() {
      return new Measurement(
          target,
          scenario,
          Optional.empty(),
          round,
          slot,
          status,
          reason,
          metrics,
          Map.of(),
          Optional.empty(),
          List.of());
    }
  }

  public SuiteFile {
    if (schema != SCHEMA) {
      throw new IllegalArgumentException("schema must be " + SCHEMA + ": " + schema);
    }
    subjects = List.copyOf(subjects);
    cells = List.copyOf(cells);
    measurements = List.copyOf(measurements);
  }

  /** Where the suite of a name leaves its file below a run's directory. */
  public static Path in(Path directory, String suite) {
    return directory.resolve("jmh").resolve(suite + ".json");
  }

  /** Reads a file. */
  public static SuiteFile read(Path file) throws IOException {
    return ResultJson.read(file, SuiteFile.class);
  }

  /** A run with what the file knows; only who waited for the suite's end knows that it ended. */
  public Run into(Run begun) {
    Run run =
        begun
            .withTargets(subjects.stream().map(this::target).toList())
            .withMeasurements(measurements.stream().map(Fork::measurement).toList())
            .withSuite(new Suite(suite, cells), rounds);
    return reason.map(why -> run.withWarning(Warning.of("not-complete", why))).orElse(run);
  }

  private Target target(Subject subject) {
    Map<String, String> config = new TreeMap<>();
    config.put("library", subject.version());
    config.put("role", subject.role());
    jvm.ifPresent(text -> config.put("jvm", text));
    return new Target(subject.name(), subject.role(), subject.version(), config);
  }
}
