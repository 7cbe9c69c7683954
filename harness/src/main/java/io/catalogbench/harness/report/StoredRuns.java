package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.JsonPrediction;
import io.catalogbench.harness.result.Environment;
import io.catalogbench.harness.result.FormatException;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import io.catalogbench.harness.result.RunStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Other runs of the results that a run lies in, as far as they tell something about it. */
final class StoredRuns {

  private static final String JSON = "serialization";
  private static final String SELF = "aa";

  private StoredRuns() {}

  /** What the newest of them about JSON leads to expect of servers. */
  static Optional<JsonPrediction> json(Path run) throws IOException {
    Optional<Path> results = results(run);
    if (results.isEmpty()) {
      return Optional.empty();
    }
    List<Path> suites =
        RunIndex.directories(results.get(), RunIndex.BASELINE).stream()
            .filter(one -> one.getFileName().toString().startsWith(JSON))
            .toList();
    return suites.stream()
        .flatMap(one -> read(one).stream())
        .sorted(Comparator.comparing(Run::startedAt).reversed())
        .flatMap(one -> JsonPrediction.of(one).stream())
        .findFirst();
  }

  /**
   * What the newest of them of a server against itself shows as noise on such a machine as {@code
   * environment}; nothing where there is none.
   */
  static Optional<StoredNoise> noise(Path run, Environment environment) throws IOException {
    Optional<Path> results = results(run);
    if (results.isEmpty()) {
      return Optional.empty();
    }
    List<StoredRun> found = new ArrayList<>();
    for (String kind : List.of(RunIndex.RUNS, RunIndex.BASELINE)) {
      for (Path one : RunIndex.directories(results.get(), kind)) {
        if (List.of(one.getFileName().toString().split("-")).contains(SELF)) {
          measured(one)
              .filter(stored -> StoredNoise.alike(stored.environment(), environment))
              .ifPresent(found::add);
        }
      }
    }
    return found.stream()
        .filter(stored -> stored.run().status() == RunStatus.COMPLETE)
        .sorted(Comparator.comparing((StoredRun stored) -> stored.run().startedAt()).reversed())
        .map(stored -> StoredNoise.of(stored.run(), stored.environment()))
        .filter(noise -> !noise.lines().isEmpty())
        .findFirst();
  }

  /** A run and where it was measured. */
  private record StoredRun(Run run, Environment environment) {}

  private static Optional<StoredRun> measured(Path directory) {
    try {
      return new RunDirectory(directory)
          .environment()
          .flatMap(
              environment -> read(directory).map(stored -> new StoredRun(stored, environment)));
    } catch (FormatException | IOException _) {
      return Optional.empty();
    }
  }

  /** The directory with {@code runs/} and {@code baseline/}. */
  private static Optional<Path> results(Path run) {
    return Optional.ofNullable(run.toAbsolutePath().normalize().getParent())
        .flatMap(kind -> Optional.ofNullable(kind.getParent()));
  }

  /** The list of runs tells of one that cannot be read. */
  private static Optional<Run> read(Path suite) {
    try {
      return Optional.of(new RunDirectory(suite).run());
    } catch (FormatException | IOException _) {
      return Optional.empty();
    }
  }
}
