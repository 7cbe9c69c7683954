package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.Comparisons;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import io.catalogbench.harness.result.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The newest committed runs as tables between markers of the README. */
public final class ReadmeTable {

  /** A place in the README, and the kind of run it is for. */
  enum Place {
    SERVERS("results", "No run is committed yet.\n"),
    SERIALIZATION("serialization", "");

    private final String marker;
    private final String without;

    Place(String marker, String without) {
      this.marker = marker;
      this.without = without;
    }

    String begin() {
      return "<!-- " + marker + ":begin -->";
    }

    String end() {
      return "<!-- " + marker + ":end -->";
    }

    /** Whether a run is told here. */
    boolean tells(Run run) {
      String suite = run.suite().map(Suite::name).orElse("");
      return switch (this) {
        case SERVERS -> suite.isEmpty();
        case SERIALIZATION -> suite.equals(marker);
      };
    }
  }

  private ReadmeTable() {}

  /**
   * Replaces what lies between the markers.
   *
   * @param root the directory with {@code README.md} and {@code results/}
   * @return true when the README was not up to date
   * @throws IllegalStateException when the README lacks the markers
   */
  public static boolean update(Path root) throws IOException {
    Path readme = root.resolve("README.md");
    String before = Files.readString(readme);
    String after = updated(before, root.resolve("results"));
    if (after.equals(before)) {
      return false;
    }
    Files.writeString(readme, after);
    return true;
  }

  /** The README as it should be. */
  static String updated(String readme, Path results) throws IOException {
    String updated = readme;
    for (Place place : Place.values()) {
      updated = updated(updated, place, results);
    }
    return updated;
  }

  private static String updated(String readme, Place place, Path results) throws IOException {
    int begin = readme.indexOf(place.begin());
    int end = readme.indexOf(place.end());
    if (begin < 0 || end < begin) {
      throw new IllegalStateException(
          "README.md needs the lines " + place.begin() + " and " + place.end() + ", in this order");
    }
    return readme.substring(0, begin + place.begin().length())
        + "\n"
        + newest(place, results)
        + readme.substring(end);
  }

  private static String newest(Place place, Path results) throws IOException {
    Optional<Path> newest = Optional.empty();
    Instant latest = Instant.MIN;
    for (Path directory : RunIndex.directories(results, RunIndex.BASELINE)) {
      Run run = new RunDirectory(directory).run();
      if (place.tells(run) && run.startedAt().isAfter(latest)) {
        newest = Optional.of(directory);
        latest = run.startedAt();
      }
    }
    return newest.isEmpty() ? place.without : told(place, newest.get(), results);
  }

  private static String told(Place place, Path directory, Path results) throws IOException {
    Report report = Report.read(directory);
    Answer answer = Answer.of(report.run());
    String progress = Answer.progress(report.run());
    return """
    **%s**%s
    %s
    %s
    Measured on %s. %s. Medians of the rounds, ratios to %s with their 90 %% interval: [the page](%s/%s/%s).
    """
        .formatted(
            answer.title(),
            switch (place) {
              case SERVERS -> " " + String.join(" ", answer.details());
              case SERIALIZATION -> "";
            },
            progress.isEmpty() ? "" : "\n" + progress + "\n",
            switch (place) {
              case SERVERS -> MarkdownSummary.servers(report);
              case SERIALIZATION -> SuiteMarkdown.of(report.run());
            },
            Circumstances.machine(report),
            Circumstances.occasion(report.run()),
            switch (place) {
              case SERVERS -> Comparisons.baseline(report.run()).orElse("nothing");
              case SERIALIZATION -> "the baseline";
            },
            results.getFileName(),
            results.relativize(directory).toString().replace('\\', '/'),
            ReportFormat.HTML.file());
  }
}
