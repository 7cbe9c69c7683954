package io.catalogbench.harness.run;

import io.catalogbench.harness.plan.InputException;
import io.catalogbench.harness.plan.SuiteOrder;
import io.catalogbench.harness.result.Environment;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import io.catalogbench.harness.result.RunStatus;
import io.catalogbench.harness.result.Suite;
import io.catalogbench.harness.result.SuiteFile;
import io.catalogbench.harness.result.Warning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Measures a suite of micro benchmarks: starts it, passes on what it says, reads what it wrote. */
public final class SuiteExecution {

  private static final String PLACE =
      "forks one at a time, each on the least shared core while it is measured";
  private static final String USAGE = "See --help.";

  private final SuiteOrder order;
  private final Path root;
  private final RunDirectory directory;
  private final String command;
  private final Progress progress;
  private final Machine machine = new Machine();
  private Optional<Run> begun = Optional.empty();
  private String lastLine = "";

  /**
   * @param directory need not exist: it is made when the suite has taken the order
   * @param command the command line that repeats the run
   */
  public SuiteExecution(
      SuiteOrder order, Path root, RunDirectory directory, String command, Progress progress) {
    this.order = order;
    this.root = root;
    this.directory = directory;
    this.command = command;
    this.progress = progress;
  }

  /** Whether there is anything in the directory. */
  public boolean begun() {
    return begun.isPresent();
  }

  /**
   * Measures. However it ends, what was measured is in the directory.
   *
   * @throws InputException when the suite does not know what is wanted of it
   */
  public Run execute() throws InterruptedException, IOException {
    requireJar();
    Environment environment = machine.environment(PLACE, root, machine.look("before"));
    Machine.doubts(environment).forEach(doubt -> progress.say(doubt.toString()));
    try (Children children = new Children();
        SuiteProcess suite = SuiteProcess.start(children, order, root, directory.path())) {
      for (Optional<String> line = suite.next(); line.isPresent(); line = suite.next()) {
        if (begun.isEmpty()) {
          begin(environment);
        }
        lastLine = line.get();
        progress.say(lastLine);
      }
      int exitCode = suite.exitCode();
      if (begun.isEmpty()) {
        throw new InputException(reasons(suite));
      }
      Environment ended = environment.with(machine.look("after"));
      directory.write(ended);
      return finish(exitCode, reasons(suite), ended);
    } catch (InterruptedException e) {
      if (begun()) {
        interrupted();
      }
      throw e;
    }
  }

  /**
   * Has the suite tell what it knows without measuring; its file is in the directory then.
   *
   * @throws MeasuringException with the reason when it does not
   */
  public void tell() throws InterruptedException {
    requireJar();
    try (Children children = new Children();
        SuiteProcess suite = SuiteProcess.start(children, order, root, directory.path())) {
      for (Optional<String> line = suite.next(); line.isPresent(); line = suite.next()) {
        progress.say(line.get());
      }
      int exitCode = suite.exitCode();
      if (exitCode != 0) {
        throw new MeasuringException(
            "the suite ended with exit code %d; it said: %s"
                .formatted(exitCode, String.join("; ", reasons(suite))));
      }
    }
  }

  private void requireJar() {
    if (!Files.exists(order.suite().jar(root))) {
      throw new MeasuringException(
          "%s is not there; build it with mvn package".formatted(order.suite().jar(root)));
    }
  }

  /** What it complained about, without the advice that belongs to its own command line. */
  private static List<String> reasons(SuiteProcess suite) {
    return suite.complaints().stream().filter(text -> !text.equals(USAGE)).toList();
  }

  private void begin(Environment environment) throws IOException {
    Path name = directory.path().getFileName();
    Run run =
        Run.begun(
                name.toString(),
                order.name(),
                command,
                order.seed(),
                1,
                Instant.now(),
                environment.git(),
                List.of())
            .withSuite(Suite.begun(order.suite().label()), 1);
    RunDirectory.create(directory.path());
    directory.write(environment);
    directory.write(run);
    begun = Optional.of(run);
  }

  private Run finish(int exitCode, List<String> reasons, Environment environment)
      throws IOException {
    Optional<SuiteFile> file = file();
    Run run =
        file.isPresent()
            ? directory.withLives(file.get().into(begun.orElseThrow()))
            : begun
                .orElseThrow()
                .withWarning(
                    Warning.of(
                        "nothing-measured",
                        "the suite ended with exit code %d; it said: %s"
                            .formatted(
                                exitCode, reasons.isEmpty() ? lastLine : reasons.getLast())));
    RunStatus status = file.map(SuiteFile::status).orElse(RunStatus.FAILED);
    Run ended = Machine.judged(run.finished(Instant.now(), status), environment);
    directory.write(ended);
    return ended;
  }

  private void interrupted() {
    try {
      Run run = directory.run().withWarning(Warning.of("interrupted", "ended before its end"));
      RunStatus status =
          run.measurements().stream().anyMatch(Measurement::ok)
              ? RunStatus.PARTIAL
              : RunStatus.FAILED;
      directory.write(run.finished(Instant.now(), status));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<SuiteFile> file() throws IOException {
    Path file = SuiteFile.in(directory.path(), order.suite().label());
    return Files.exists(file) ? Optional.of(SuiteFile.read(file)) : Optional.empty();
  }
}
