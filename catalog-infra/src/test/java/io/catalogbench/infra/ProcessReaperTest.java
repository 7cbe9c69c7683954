package io.catalogbench.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link ProcessReaper} against real processes. */
final class ProcessReaperTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"KILL", "INT"})
  void infrastructureEndsWithItsParentHoweverThatEnds(String signal) throws Exception {
    shareUnpackedBinaries();
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                InfrastructureProcess.class.getName())
            .redirectError(Redirect.DISCARD)
            .start();
    List<ProcessHandle> children;
    try (BufferedReader lines = parent.inputReader()) {
      assertThat(lines.readLine()).isEqualTo(InfrastructureProcess.READY);
      children = Stream.concat(parent.descendants(), postgres()).toList();
      assertThat(children).hasSizeGreaterThan(5).allMatch(ProcessHandle::isAlive);

      signal(signal, parent);
    }

    assertThat(parent.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    for (ProcessHandle child : children) {
      assertThat(child.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .as("end of %s", child.info())
          .succeedsWithin(PATIENCE);
    }
    assertThat(work()).isEmpty();
  }

  private void shareUnpackedBinaries() throws IOException {
    String name = "catalog-bench-" + System.getProperty("user.name");
    Path unpacked = Path.of(System.getProperty("java.io.tmpdir"), name);
    Files.createSymbolicLink(directory.resolve(name), Files.createDirectories(unpacked));
  }

  /** The server and its workers, which are nobody's children by then. */
  private Stream<ProcessHandle> postgres() throws IOException {
    Path file = work().getFirst().resolve("postgres").resolve("postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(file).getFirst());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    return Stream.concat(Stream.of(postmaster), postmaster.descendants());
  }

  /** Folders of runs; what is unpacked or detected once stays. */
  private List<Path> work() throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(entry -> entry.getFileName().toString().matches("catalog-bench-\\d+"))
          .toList();
    }
  }

  private static void signal(String signal, Process process) throws Exception {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
  }

  @Test
  void closingEndsProcessesThenRemovesDirectories() throws Exception {
    Path folder = Files.createDirectories(directory.resolve("it's a \"folder\" $HOME"));
    Files.writeString(folder.resolve("file"), "x");
    Process process = new ProcessBuilder("sleep", "60").start();
    try (ProcessReaper reaper = new ProcessReaper()) {
      reaper.register(process.toHandle());
      reaper.registerDirectory(folder);
    }
    assertThat(process.waitFor(1, TimeUnit.SECONDS)).isTrue();
    assertThat(folder).doesNotExist();
    assertThat(directory).exists();
  }

  @Test
  void whoIgnoresTheRequestToEndIsKilled() throws Exception {
    Process stubborn =
        new ProcessBuilder("sh", "-c", "trap '' TERM; echo; while :; do sleep 1; done").start();
    try (BufferedReader lines = stubborn.inputReader()) {
      lines.readLine();
      try (ProcessReaper reaper = new ProcessReaper()) {
        reaper.register(stubborn.toHandle());
      }
      assertThat(stubborn.waitFor(1, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void whoEndedBeforeIsForgotten() throws Exception {
    try (ProcessReaper reaper = new ProcessReaper()) {
      Process first = new ProcessBuilder("sleep", "60").start();
      Process second = new ProcessBuilder("sleep", "60").start();
      reaper.register(first.toHandle());
      reaper.register(second.toHandle());
      first.destroy();
      first.waitFor();
      assertThat(second.isAlive()).isTrue();
    }
  }

  @Test
  void closingTwiceIsClosingOnce() {
    ProcessReaper reaper = new ProcessReaper();
    reaper.close();
    reaper.close();
  }
}
