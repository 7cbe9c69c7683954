package io.catalogbench.harness.run;

import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.RunDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What was measured so far; on disk as soon as it is known. */
final class Results {

  private final RunDirectory directory;
  private final Map<Measurement.Key, Measurement> measurements = new LinkedHashMap<>();

  Results(RunDirectory directory) {
    this.directory = directory;
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

  /** Replaces what one launch measured. */
  void replace(Place place, UnaryOperator<Measurement> change) {
    List<Measurement> launch =
        all().stream()
            .filter(
                measurement ->
                    measurement.target().equals(place.target().name())
                        && measurement.round() == place.round())
            .toList();
    launch.forEach(measurement -> add(change.apply(measurement)));
  }

  /** All of them, in the order they were measured in. */
  List<Measurement> all() {
    return new ArrayList<>(measurements.values());
  }
}
