package io.catalogbench.bench.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One run of a suite with its files: {@code jmh/NAME.json} for us, {@code jmh/NAME-jmh.json} for
 * JMH's viewers, {@code jmh/NAME.log} with what JMH said. They are written as the run goes on, so
 * that ending it early loses nothing.
 */
public final class Session {

  /** Everything was measured. */
  public static final int DONE = 0;

  /** Not all was measured, or not under conditions that allow using it. */
  public static final int NOT_MEASURED = 2;

  private static final String UNFINISHED = "it did not end by itself";
  private static final double MOST_LOST = 0.25;

  /** How much is printed. */
  public enum Telling {
    /** What goes on, and what came out. */
    ALL,
    /** What goes on; whoever started this reads the file and tells the rest. */
    PROGRESS
  }

  private final Plan plan;
  private final long seed;
  private final Path directory;
  private final String name;
  private final PrintStream console;
  private final Telling telling;
  private final Environment environment = Environment.here();
  private final Instant startedAt = Instant.now();

  /** A run that writes below {@code out}. */
  public Session(
      Plan plan, long seed, Path out, String name, PrintStream console, Telling telling) {
    this.plan = plan;
    this.seed = seed;
    this.directory = out.resolve("jmh");
    this.name = name;
    this.console = console;
    this.telling = telling;
  }

  /** Measures, and returns the exit code. */
  public int run(Suite suite) {
    try (PrintStream log = log()) {
      JmhForkRunner runner = new JmhForkRunner(plan, log);
      Thread ending = new Thread(Session::endForks, "end-forks");
      Runtime.getRuntime().addShutdownHook(ending);
      Results results =
          new Launcher(runner, new ChecksumRuler(), System::nanoTime, new Progress(runner))
              .run(suite, plan, seed);
      Runtime.getRuntime().removeShutdownHook(ending);
      return finish(results, runner);
    }
  }

  private int finish(Results results, JmhForkRunner runner) {
    Optional<String> invalid = invalid(results);
    Optional<String> incomplete = incomplete(results);
    ResultFile.Status status =
        invalid.isPresent()
            ? ResultFile.Status.FAILED
            : incomplete.isPresent() ? ResultFile.Status.PARTIAL : ResultFile.Status.COMPLETE;
    write(results, status, invalid.or(() -> incomplete));
    runner.writeRaw(directory.resolve(name + "-jmh.json"));
    if (telling == Telling.ALL) {
      console.print(Table.of(results));
      incomplete.ifPresent(reason -> console.printf("%nPartial: %s.%n", reason));
      invalid.ifPresent(reason -> console.printf("%nINVALID: %s.%n", reason));
      console.printf("%nWritten: %s%n", directory);
    }
    return status == ResultFile.Status.COMPLETE ? DONE : NOT_MEASURED;
  }

  private static Optional<String> invalid(Results results) {
    long valid = results.forks().stream().filter(fork -> fork.valid().isPresent()).count();
    if (valid == 0) {
      return Optional.of(
          "nothing was measured"
              + results.forks().stream()
                  .flatMap(fork -> fork.fault().stream())
                  .findFirst()
                  .map(fault -> ": " + fault)
                  .orElse(""));
    }
    if (results.jvms().size() > 1) {
      return Optional.of("forks ran on different JVMs: " + String.join("; ", results.jvms()));
    }
    return results.lost() > MOST_LOST
        ? Optional.of(
            "of %.0f %% of the forks each try was disturbed: this machine is too busy to measure on"
                .formatted(100 * results.lost()))
        : Optional.empty();
  }

  private static Optional<String> incomplete(Results results) {
    long missing =
        results.suite().cells().stream()
            .filter(cell -> results.nanos(cell.key()).isEmpty())
            .count();
    return missing == 0
        ? Optional.empty()
        : Optional.of(missing + " of " + results.suite().cells().size() + " cells have no number");
  }

  private void write(Results results, ResultFile.Status status, Optional<String> reason) {
    ResultFile.of(results, plan, seed, status, reason, startedAt, environment)
        .write(directory.resolve(name + ".json"));
  }

  private PrintStream log() {
    try {
      Files.createDirectories(directory);
      return new PrintStream(
          Files.newOutputStream(directory.resolve(name + ".log")), true, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + directory, e);
    }
  }

  private static void endForks() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }

  /** Says what goes on, and keeps the files up to date. */
  private final class Progress implements Launcher.Observer {

    private final JmhForkRunner runner;

    Progress(JmhForkRunner runner) {
      this.runner = runner;
    }

    @Override
    public void forked(Results results, Fork fork, int done, int planned, long leftNanos) {
      Duration left = Duration.ofNanos(leftNanos);
      console.printf(
          Locale.ROOT,
          "[%3d/%d] round %d  %s  %s  (%d:%02d left)%n",
          done,
          planned,
          fork.slot().round(),
          fork.slot().cell().key(),
          fork.fault()
              .map(fault -> "dropped: " + fault)
              .or(() -> fork.valid().map(measured -> Table.time(measured.medianNanos())))
              .orElse(""),
          left.toMinutes(),
          left.toSecondsPart());
      write(results, ResultFile.Status.PARTIAL, Optional.of(UNFINISHED));
    }

    @Override
    public void roundEnded(Results results) {
      runner.writeRaw(directory.resolve(name + "-jmh.json"));
    }
  }
}
