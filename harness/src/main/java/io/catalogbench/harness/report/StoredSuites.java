package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.JsonPrediction;
import io.catalogbench.harness.result.FormatException;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The committed runs of micro benchmarks in the results that a run lies in. */
final class StoredSuites {

  private static final String JSON = "serialization";

  private StoredSuites() {}

  /** What the newest of them about JSON leads to expect of servers. */
  static Optional<JsonPrediction> json(Path run) throws IOException {
    Path kind = run.toAbsolutePath().normalize().getParent();
    Path baseline = kind == null ? run : kind.resolveSibling(RunIndex.BASELINE);
    if (!Files.isDirectory(baseline)) {
      return Optional.empty();
    }
    List<Path> suites;
    try (Stream<Path> directories = Files.list(baseline)) {
      suites =
          directories
              .filter(one -> one.getFileName().toString().startsWith(JSON))
              .filter(one -> Files.isRegularFile(one.resolve("run.json")))
              .toList();
    }
    return suites.stream()
        .flatMap(one -> read(one).stream())
        .sorted(Comparator.comparing(Run::startedAt).reversed())
        .flatMap(one -> JsonPrediction.of(one).stream())
        .findFirst();
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
