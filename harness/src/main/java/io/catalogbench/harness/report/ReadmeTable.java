package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.Comparisons;
import io.catalogbench.harness.result.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The newest committed run as a table between two markers of the README. */
public final class ReadmeTable {

  static final String BEGIN = "<!-- results:begin -->";
  static final String END = "<!-- results:end -->";

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
    int begin = readme.indexOf(BEGIN);
    int end = readme.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalStateException(
          "README.md needs the lines " + BEGIN + " and " + END + ", in this order");
    }
    return readme.substring(0, begin + BEGIN.length())
        + "\n"
        + newest(results)
        + readme.substring(end);
  }

  private static String newest(Path results) throws IOException {
    Optional<Path> newest = Optional.empty();
    Instant latest = Instant.MIN;
    for (Path directory : RunIndex.directories(results, RunIndex.BASELINE)) {
      Instant started = new RunDirectory(directory).run().startedAt();
      if (started.isAfter(latest)) {
        newest = Optional.of(directory);
        latest = started;
      }
    }
    return newest.isEmpty() ? "No run is committed yet.\n" : table(newest.get(), results);
  }

  private static String table(Path directory, Path results) throws IOException {
    Report report = Report.read(directory);
    Answer answer = Answer.of(report.run());
    String progress = Answer.progress(report.run());
    return """
    **%s**
    %s
    %s
    Measured on %s. %s. Medians of the rounds, ratios to %s with their 90 %% interval: [the page](%s/%s/%s).
    """
        .formatted(
            answer.title(),
            progress.isEmpty() ? "" : "\n" + progress + "\n",
            MarkdownSummary.table(Overview.of(report)),
            Circumstances.machine(report),
            Circumstances.occasion(report.run()),
            Comparisons.baseline(report.run()).orElse("nothing"),
            results.getFileName(),
            results.relativize(directory).toString().replace('\\', '/'),
            ReportFormat.HTML.file());
  }
}
