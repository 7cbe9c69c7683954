package io.catalogbench.infra;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A memcached of this machine on a free port of 127.0.0.1. */
final class MemcachedServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final List<String> USUAL =
      List.of("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin");

  private final List<String> command;
  private final Path log;
  private final ProcessReaper reaper;
  private final int port;
  private Process process;

  private MemcachedServer(List<String> command, Path log, ProcessReaper reaper, int port) {
    this.command = List.copyOf(command);
    this.log = log;
    this.reaper = reaper;
    this.port = port;
    this.process = launch();
  }

  /** Where this machine has the program, if it has it. */
  static Optional<Path> executable() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.concat(Stream.of(path.split(File.pathSeparator, -1)), USUAL.stream())
        .filter(directory -> !directory.isEmpty())
        .map(directory -> Path.of(directory, "memcached"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts one with 64 MB that keeps nothing on disk. */
  static MemcachedServer start(Path executable, Path work, ProcessReaper reaper) {
    int port = FreePort.any();
    List<String> command = new ArrayList<>();
    command.addAll(List.of(executable.toString(), "-l", "127.0.0.1", "-p", Integer.toString(port)));
    command.addAll(List.of("-U", "0", "-m", "64", "-I", "4m"));
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("-u", "root"));
    }
    return new MemcachedServer(command, work.resolve("memcached-" + port + ".log"), reaper, port);
  }

  private Process launch() {
    try {
      Process started =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      reaper.register(started.toHandle());
      if (FreePort.answers(started, port, PATIENCE)) {
        return started;
      }
      started.destroyForcibly();
      throw new InfrastructureException(
          "%s did not start; it said:%n%s".formatted(command.getFirst(), Files.readString(log)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI uri() {
    return URI.create("memcached://127.0.0.1:" + port);
  }

  /** Takes everything out of it. */
  void empty() {
    TextCommand.send(uri(), "flush_all", "OK");
  }

  /** Ends it until the outage is closed; it comes back empty, at the same port. */
  synchronized Outage outage() {
    process.destroy();
    process.onExit().join();
    return this::restart;
  }

  private synchronized void restart() {
    if (!process.isAlive()) {
      process = launch();
    }
  }

  @Override
  public synchronized void close() {
    process.destroy();
  }
}
