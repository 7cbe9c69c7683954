package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.Comparisons;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The committed runs between markers of the README: the newest of the plan that everybody should
 * see, and of the serialization suite, as tables; what all of them say about the claims; every
 * other one as a line.
 */
public final class ReadmeTable {

  /** The plan whose run stands above all others. */
  private static final String CHIEF_PLAN = "standard";

  /** A place in the README. */
  enum Place {
    SERVERS("results"),
    CLAIMS("claims"),
    SERIALIZATION("serialization"),
    OTHERS("others");

    private final String marker;

    Place(String marker) {
      this.marker = marker;
    }

    String begin() {
      return "<!-- " + marker + ":begin -->";
    }

    String end() {
      return "<!-- " + marker + ":end -->";
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
    List<RunIndex.Found> all = RunIndex.newestFirst(results, RunIndex.BASELINE);
    Optional<RunIndex.Found> chief =
        all.stream()
            .filter(committed -> !suite(committed))
            .min(Comparator.comparing(committed -> !committed.run().plan().equals(CHIEF_PLAN)));
    Optional<RunIndex.Found> serialization =
        all.stream()
            .filter(ReadmeTable::serialization)
            .min(Comparator.comparing(committed -> !committed.run().plan().endsWith(CHIEF_PLAN)));
    List<RunIndex.Found> others =
        all.stream()
            .filter(committed -> !Optional.of(committed).equals(chief))
            .filter(committed -> !Optional.of(committed).equals(serialization))
            .toList();
    String updated = readme;
    for (Place place : Place.values()) {
      updated =
          between(
              updated,
              place,
              switch (place) {
                case SERVERS ->
                    chief.isEmpty() ? "No run is committed yet.\n" : told(chief.get(), results);
                case CLAIMS -> claims(all);
                case SERIALIZATION ->
                    serialization.isEmpty() ? "" : told(serialization.get(), results);
                case OTHERS -> lines(others, results);
              });
    }
    return updated;
  }

  private static boolean suite(RunIndex.Found committed) {
    return committed.run().suite().isPresent();
  }

  private static boolean serialization(RunIndex.Found committed) {
    return committed
        .run()
        .suite()
        .map(Suite::name)
        .filter(Place.SERIALIZATION.marker::equals)
        .isPresent();
  }

  private static String between(String readme, Place place, String text) {
    int begin = readme.indexOf(place.begin());
    int end = readme.indexOf(place.end());
    if (begin < 0 || end < begin) {
      throw new IllegalStateException(
          "README.md needs the lines " + place.begin() + " and " + place.end() + ", in this order");
    }
    return readme.substring(0, begin + place.begin().length())
        + "\n"
        + text
        + readme.substring(end);
  }

  private static String told(RunIndex.Found committed, Path results) throws IOException {
    Report report = Report.read(committed.directory());
    Answer answer = Answer.of(report.run());
    String progress = Answer.progress(report.run());
    return """
    **%s**
    %s
    %s
    Measured on %s. %s. Medians of the rounds, ratios to %s with their 90 %% interval: [the page](%s).
    """
        .formatted(
            answer.title(),
            Stream.of(
                    progress.isEmpty() ? "" : progress + "\n",
                    suite(committed)
                        ? MarkdownSummary.warnings(report.run())
                        : MarkdownSummary.details(answer, report.run()))
                .filter(text -> !text.isEmpty())
                .map(text -> "\n" + text)
                .collect(Collectors.joining()),
            suite(committed)
                ? MarkdownSummary.folded("Its tables", SuiteMarkdown.of(report.run()))
                : MarkdownSummary.chief(report),
            Circumstances.machine(report),
            Circumstances.occasion(report.run()),
            suite(committed)
                ? "the baseline"
                : Comparisons.baseline(report.run()).orElse("nothing"),
            page(committed, results));
  }

  /** What the committed runs say about every claim. */
  private static String claims(List<RunIndex.Found> all) {
    if (all.isEmpty()) {
      return "";
    }
    Ledger ledger = Ledger.of(all.stream().map(RunIndex.Found::run).toList());
    return "**%s**\n\n%s"
        .formatted(ledger.summary(), MarkdownSummary.folded("All of them", ledger.table()));
  }

  /** One line for each run: the claims that it decides, or else what came out. */
  private static String lines(List<RunIndex.Found> others, Path results) {
    StringBuilder out = new StringBuilder();
    for (RunIndex.Found committed : others) {
      Run run = committed.run();
      out.append(
          "- [%s](%s): %s"
              .formatted(
                  run.plan(),
                  page(committed, results),
                  ClaimLine.sentence(run).orElseGet(() -> Answer.of(run).title())));
      NoiseLine.sentence(run).ifPresent(sentence -> out.append(' ').append(sentence));
      run.warnings().forEach(warning -> out.append(" ⚠ ").append(warning.message()).append('.'));
      out.append(" (%s)\n".formatted(Figures.minute(run.startedAt())));
    }
    return out.toString();
  }

  private static String page(RunIndex.Found committed, Path results) {
    return "%s/%s/%s"
        .formatted(
            results.getFileName(),
            results.relativize(committed.directory()).toString().replace('\\', '/'),
            ReportFormat.HTML.file());
  }
}
