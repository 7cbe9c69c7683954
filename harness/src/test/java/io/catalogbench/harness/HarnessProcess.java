package io.catalogbench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged harness as a process, and everything it started. */
final class HarnessProcess implements AutoCloseable {

  private final Process process;
  private final Path temporary;
  private final Path log;
  private final Set<ProcessHandle> seen = new HashSet<>();

  private HarnessProcess(Process process, Path temporary, Path log) {
    this.process = process;
    this.temporary = temporary;
    this.log = log;
  }

  /**
   * Starts the harness.
   *
   * @param work an empty folder, where it also keeps its temporary files
   */
  static HarnessProcess start(Path work, String... args) throws IOException {
    return in(Path.of("..").toAbsolutePath().normalize(), work, args);
  }

  /** The same in another repository than ours. */
  static HarnessProcess in(Path root, Path work, String... args) throws IOException {
    Path temporary = Files.createDirectories(work.resolve("tmp"));
    Path log = work.resolve("harness.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dcatalogbench.root=" + root);
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-jar");
    command.add(Objects.requireNonNull(System.getProperty("harness.jar"), "harness.jar"));
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    // With this no server would start.
    builder.environment().put("CATALOG_ENV", "production");
    Process process = builder.start();
    return new HarnessProcess(process, temporary, log);
  }

  /** Waits for its end and answers with its exit code. */
  int exitCode(Duration limit) throws InterruptedException {
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("still running after " + limit + ":\n" + output());
    }
    return process.exitValue();
  }

  /** Waits until {@code file} is there, and remembers every process there is then. */
  void await(Path file, Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!Files.exists(file)) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new AssertionError("never came to " + file + ":\n" + output());
      }
      Thread.sleep(50);
    }
    process.descendants().forEach(seen::add);
    strangers().forEach(seen::add);
  }

  /** The processes that were seen while it worked. */
  int seen() {
    return seen.size();
  }

  /** Asks it to end, as Ctrl-C and CI systems do. */
  void terminate() {
    process.destroy();
  }

  /** Ends it without asking. */
  void kill() {
    process.destroyForcibly();
  }

  /** What is left of it, after giving its end some time. */
  List<String> left(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      List<String> left =
          Stream.concat(seen.stream().filter(ProcessHandle::isAlive), strangers())
              .distinct()
              .map(handle -> handle.pid() + " " + handle.info().commandLine().orElse("?"))
              .toList();
      if (left.isEmpty() || System.nanoTime() > end) {
        return left;
      }
      Thread.sleep(100);
    }
  }

  /** Processes that are nobody's children any more and work in its temporary folder. */
  private Stream<ProcessHandle> strangers() {
    return ProcessHandle.allProcesses()
        .filter(handle -> handle.pid() != process.pid())
        .filter(
            handle ->
                handle
                    .info()
                    .commandLine()
                    .filter(line -> line.contains(temporary.toString()))
                    .isPresent());
  }

  /** What it printed. */
  String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return "(no output: " + e.getMessage() + ")";
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
