package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.Cells;
import io.catalogbench.harness.compare.Conclusions;
import io.catalogbench.harness.compare.JsonPrediction;
import io.catalogbench.harness.result.Curve;
import io.catalogbench.harness.result.Environment;
import io.catalogbench.harness.result.LatencyKind;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Robustness;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import io.catalogbench.harness.result.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run with everything needed to tell about it.
 *
 * @param timelines what happened around overloads
 * @param robustness what difficult input came to, where a suite tried it
 * @param json what the newest stored suite about JSON leads to expect, where there is one
 * @param ownNoise what a server against itself showed in this run; empty where none is
 * @param noise what the newest stored run of a server against itself showed on such a machine,
 *     where there is one
 */
public record Report(
    Run run,
    Optional<Environment> environment,
    Cells cells,
    List<ResponseCurve> curves,
    Map<Measurement.Key, Timeline> timelines,
    Optional<Robustness> robustness,
    Optional<JsonPrediction> json,
    List<NoiseLine> ownNoise,
    Optional<StoredNoise> noise) {

  /** The percentiles of the response time of one valid measurement. */
  record ResponseCurve(Measurement measurement, Curve curve) {}

  public Report {
    curves = List.copyOf(curves);
    ownNoise = List.copyOf(ownNoise);
    timelines = Map.copyOf(timelines);
  }

  /** One without overloads. */
  Report(
      Run run,
      Optional<Environment> environment,
      Cells cells,
      List<ResponseCurve> curves,
      Optional<Robustness> robustness) {
    this(run, environment, cells, curves, Map.of(), robustness);
  }

  /** Without other stored runs. */
  Report(
      Run run,
      Optional<Environment> environment,
      Cells cells,
      List<ResponseCurve> curves,
      Map<Measurement.Key, Timeline> timelines,
      Optional<Robustness> robustness) {
    this(
        run,
        environment,
        cells,
        curves,
        timelines,
        robustness,
        Optional.empty(),
        NoiseLine.of(run),
        Optional.empty());
  }

  /** Reads a run's directory; what a killed run did not compare any more is compared now. */
  public static Report read(Path path) throws IOException {
    RunDirectory directory = new RunDirectory(path);
    Run stored = directory.run();
    Run run = stored.comparisons().isEmpty() ? Conclusions.drawn(stored) : stored;
    List<ResponseCurve> curves = new ArrayList<>();
    Map<Measurement.Key, Timeline> timelines = new HashMap<>();
    for (Measurement measurement : run.measurements()) {
      Curve curve =
          measurement.ok() ? directory.curves(measurement).get(LatencyKind.RESPONSE) : null;
      if (measurement.ok()) {
        directory.timeline(measurement).ifPresent(it -> timelines.put(measurement.key(), it));
      }
      if (curve != null) {
        curves.add(new ResponseCurve(measurement, curve));
      }
    }
    Optional<Environment> environment = directory.environment();
    return new Report(
        run,
        environment,
        Cells.of(run),
        curves,
        timelines,
        directory.robustness(),
        StoredRuns.json(path),
        NoiseLine.of(run),
        environment.isPresent() && run.suite().isEmpty()
            ? StoredRuns.noise(path, environment.get())
            : Optional.empty());
  }

  /** Writes every format beside the run's files and returns where the page is. */
  public static Path rebuild(Path path) throws IOException {
    return read(path).write(path);
  }

  /** Writes every format into a folder and returns where the page is. */
  public Path write(Path path) throws IOException {
    for (ReportFormat format : ReportFormat.values()) {
      Files.writeString(path.resolve(format.file()), format.render(this));
    }
    return path.resolve(ReportFormat.HTML.file());
  }
}
