package io.catalogbench.harness.result;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The directory of one run. Each measurement is on disk as soon as it is appended, and whole
 * documents are replaced in one step, so that a killed run can be read.
 */
public record RunDirectory(Path path) {

  /** The file that tells of the run; a folder without it is none of a run. */
  public static final String RUN = "run.json";

  private static final String ENVIRONMENT = "environment.json";
  private static final String MEASUREMENTS = "measurements.jsonl";

  /** Makes the directory for a new run. */
  public static RunDirectory create(Path path) throws IOException {
    Files.createDirectories(path);
    return new RunDirectory(path);
  }

  /** Where histogram logs lie. */
  public Path samples() {
    return path.resolve("samples");
  }

  /** Replaces {@code environment.json}. */
  public void write(Environment environment) throws IOException {
    replace(ENVIRONMENT, ResultJson.document(environment));
  }

  /** Replaces {@code run.json}. */
  public void write(Run run) throws IOException {
    replace(RUN, ResultJson.document(run));
  }

  /** Adds one measurement to {@code measurements.jsonl}, on disk when this returns. */
  public void append(Measurement measurement) throws IOException {
    Files.writeString(
        path.resolve(MEASUREMENTS), ResultJson.line(measurement) + "\n", CREATE, APPEND, SYNC);
  }

  /**
   * Reads {@code run.json}; of a run that ended without writing its measurements there, those that
   * were appended, or that its suite left.
   *
   * @throws FormatException when it is not a run, with the path of each fault
   */
  public Run run() throws IOException {
    return withLives(measured());
  }

  private Run measured() throws IOException {
    Run run = ResultJson.run(path.resolve(RUN));
    if (run.suite().isPresent() && run.measurements().isEmpty()) {
      Path left = SuiteFile.in(path, run.suite().get().name());
      return Files.exists(left) ? SuiteFile.read(left).into(run) : run;
    }
    List<Measurement> appended = measurements();
    return appended.size() > run.measurements().size() ? run.withMeasurements(appended) : run;
  }

  /** A run with what its suite simulated, which lies beside what it measured. */
  public Run withLives(Run run) throws IOException {
    if (run.suite().isEmpty() || run.suite().get().lives().isPresent()) {
      return run;
    }
    return run.withSuite(run.suite().get().withLives(Lives.in(path)), run.rounds());
  }

  /** Reads {@code environment.json}, if the run came that far. */
  public Optional<Environment> environment() throws IOException {
    Path file = path.resolve(ENVIRONMENT);
    return Files.exists(file)
        ? Optional.of(ResultJson.read(file, Environment.class))
        : Optional.empty();
  }

  /** What difficult input came to, if it was tried. */
  public Optional<Robustness> robustness() throws IOException {
    Path file = path.resolve("jmh").resolve("robustness.json");
    return Files.exists(file)
        ? Optional.of(ResultJson.read(file, Robustness.class))
        : Optional.empty();
  }

  /** Percentile curves of a measurement; none when it kept no histogram log. */
  public Map<LatencyKind, Curve> curves(Measurement measurement) throws IOException {
    Optional<Path> log = log(measurement);
    return log.isPresent() ? Curve.read(log.get()) : Map.of();
  }

  /** Response times around an overload; absent for other loads and without a histogram log. */
  public Optional<Timeline> timeline(Measurement measurement) throws IOException {
    Optional<Path> log = log(measurement);
    return log.isPresent() && measurement.load().orElse(null) instanceof Load.Surge surge
        ? Optional.of(Timeline.read(log.get(), surge.lengthMillis()))
        : Optional.empty();
  }

  private Optional<Path> log(Measurement measurement) {
    if (measurement.samples().isEmpty()) {
      return Optional.empty();
    }
    Path log = path.resolve(measurement.samples().get()).normalize();
    if (!log.startsWith(path.normalize())) {
      throw new FormatException(path, List.of("samples lie outside the directory: " + log));
    }
    return Optional.of(log).filter(Files::exists);
  }

  /** Reads the measurements appended so far; a last line without its end was never appended. */
  public List<Measurement> measurements() throws IOException {
    Path file = path.resolve(MEASUREMENTS);
    if (!Files.exists(file)) {
      return List.of();
    }
    String text = Files.readString(file);
    List<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    Map<Measurement.Key, Measurement> measurements = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Measurement measurement = ResultJson.read(file, i + 1, lines.get(i), Measurement.class);
      measurements.put(measurement.key(), measurement);
    }
    return List.copyOf(measurements.values());
  }

  private void replace(String name, String content) throws IOException {
    Path written = path.resolve(name + ".new");
    Files.writeString(written, content);
    Files.move(written, path.resolve(name), ATOMIC_MOVE, REPLACE_EXISTING);
  }
}
