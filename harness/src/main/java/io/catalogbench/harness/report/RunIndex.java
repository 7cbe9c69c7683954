package io.catalogbench.harness.report;

import io.catalogbench.harness.result.FormatException;
import io.catalogbench.harness.result.Git;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The list of runs: {@code index.html} of a results directory. */
public final class RunIndex {

  private static final Template TEMPLATE = new Template("runs.mustache");

  static final String RUNS = "runs";
  static final String BASELINE = "baseline";

  /** What the template shows. */
  record Page(String style, List<Entry> runs, List<String> unreadable) {}

  /** A run in the list. */
  record Entry(
      String link,
      String id,
      String kind,
      String plan,
      String status,
      boolean complete,
      String started,
      String sources,
      String answer) {}

  /** A run, and where it lies. */
  record Found(Path directory, Run run) {}

  private static final Comparator<Found> NEWEST_FIRST =
      Comparator.comparing((Found found) -> found.run().startedAt()).reversed();

  private RunIndex() {}

  /** Writes {@code index.html} over {@code runs/} and {@code baseline/}, newest run first. */
  public static Path write(Path results) throws IOException {
    List<Found> found = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    for (String kind : List.of(RUNS, BASELINE)) {
      for (Path directory : directories(results, kind)) {
        try {
          found.add(new Found(directory, new RunDirectory(directory).run()));
        } catch (FormatException e) {
          unreadable.add(results.relativize(directory) + ": " + String.join("; ", e.faults()));
        }
      }
    }
    found.sort(NEWEST_FIRST);
    Path index = results.resolve("index.html");
    Files.writeString(
        index,
        TEMPLATE.fill(
            new Page(
                Template.text("page.css"),
                found.stream().map(f -> entry(results, f)).toList(),
                unreadable)));
    return index;
  }

  /** The runs of one kind, the newest first. */
  static List<Found> newestFirst(Path results, String kind) throws IOException {
    List<Found> found = new ArrayList<>();
    for (Path directory : directories(results, kind)) {
      found.add(new Found(directory, new RunDirectory(directory).run()));
    }
    found.sort(NEWEST_FIRST);
    return found;
  }

  /** Directories with a run, of one kind. */
  static List<Path> directories(Path results, String kind) throws IOException {
    Path parent = results.resolve(kind);
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(parent)) {
      return children
          .filter(child -> Files.exists(child.resolve(RunDirectory.RUN)))
          .sorted()
          .toList();
    }
  }

  private static Entry entry(Path results, Found found) {
    Run run = found.run();
    Path relative = results.relativize(found.directory());
    return new Entry(
        relative.toString().replace('\\', '/') + "/" + ReportFormat.HTML.file(),
        run.id(),
        relative.getName(0).toString(),
        run.plan(),
        run.status().name().toLowerCase(Locale.ROOT),
        Answer.progress(run).isEmpty(),
        Figures.minute(run.startedAt()),
        run.git().map(Git::toString).orElse(""),
        Answer.of(run).title());
  }
}
