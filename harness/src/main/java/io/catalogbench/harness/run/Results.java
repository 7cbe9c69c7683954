package io.catalogbench.harness.run;

import io.catalogbench.harness.equivalence.Answer;
import io.catalogbench.harness.plan.Target;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.RunDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What was measured so far; on disk as soon as it is known. */
final class Results {

  private final RunDirectory directory;
  private final Map<Measurement.Key, Measurement> measurements = new LinkedHashMap<>();
  private final Map<String, String> healths = new HashMap<>();

  /**
   * @param known what the directory holds already
   */
  Results(RunDirectory directory, List<Measurement> known) {
    this.directory = directory;
    known.forEach(measurement -> measurements.put(measurement.key(), measurement));
  }

  /** True when that window was measured, if not to a good end. */
  boolean has(Measurement.Key key) {
    Measurement found = measurements.get(key);
    return found != null && found.status() != MeasurementStatus.FAILED;
  }

  /** Keeps a measurement; a later one of the same window replaces it. */
  void add(Measurement measurement) {
    measurements.put(measurement.key(), measurement);
    try {
      directory.append(measurement);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write to %s; is the disk full?".formatted(directory.path()), e);
    }
  }

  /** Keeps what a target said about itself when it was ready. */
  void describe(Target target, Answer health) {
    healths.put(target.name(), health.text());
  }

  /** What targets said about themselves the last time they were ready, by name. */
  Map<String, String> healths() {
    return Map.copyOf(healths);
  }

  /** Replaces what one launch measured. */
  void replace(Place place, UnaryOperator<Measurement> change) {
    of(place).forEach(measurement -> add(change.apply(measurement)));
  }

  /** True when others disturbed one of the windows of a launch. */
  boolean disturbed(Place place) {
    return of(place).stream()
        .flatMap(measurement -> measurement.reason().stream())
        .anyMatch(Audit::tellsOfDisturbance);
  }

  private List<Measurement> of(Place place) {
    return all().stream()
        .filter(
            measurement ->
                measurement.target().equals(place.target().name())
                    && measurement.round() == place.round()
                    && measurement.slot() == place.slot())
        .toList();
  }

  /** All of them, in the order they were measured in. */
  List<Measurement> all() {
    return new ArrayList<>(measurements.values());
  }
}
