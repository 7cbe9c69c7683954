package io.catalogbench.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** One redis-server on a free port of 127.0.0.1 that keeps nothing on disk. */
final class EmbeddedRedisServer {

  private static final int ATTEMPTS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path executable;
  private final Path directory;
  private final ProcessReaper reaper;
  private final int port;
  private final List<String> settings;
  private Process process;

  private EmbeddedRedisServer(
      Path executable, Path directory, ProcessReaper reaper, int port, List<String> settings) {
    this.executable = executable;
    this.directory = directory;
    this.reaper = reaper;
    this.port = port;
    this.settings = settings;
    this.process = launch();
  }

  /** Starts a server with its files in {@code directory}, and waits until it answers. */
  static EmbeddedRedisServer start(Path executable, Path directory, ProcessReaper reaper) {
    return start(executable, directory, reaper, FreePort::any, List.of());
  }

  /** The same on a port that {@code ports} gives, with more {@code settings}. */
  static EmbeddedRedisServer start(
      Path executable,
      Path directory,
      ProcessReaper reaper,
      IntSupplier ports,
      List<String> settings) {
    for (int attempt = 1; ; attempt++) {
      try {
        return new EmbeddedRedisServer(executable, directory, reaper, ports.getAsInt(), settings);
      } catch (InfrastructureException e) {
        // Between the choice of a port and its use somebody else may take it.
        if (attempt == ATTEMPTS || !String.valueOf(e.getMessage()).contains("already in use")) {
          throw e;
        }
      }
    }
  }

  URI uri() {
    return URI.create("redis://127.0.0.1:" + port + "/0");
  }

  /** Ends the server until the outage is closed; it comes back empty, at the same port. */
  synchronized Outage outage() {
    stop();
    return this::restart;
  }

  private synchronized void restart() {
    if (!process.isAlive()) {
      process = launch();
    }
  }

  synchronized void stop() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private Process launch() {
    List<String> command = new ArrayList<>(settings);
    command.addAll(
        0,
        List.of(
            executable.toString(),
            "--bind",
            "127.0.0.1",
            "--port",
            Integer.toString(port),
            "--dir",
            directory.toString(),
            "--save",
            "",
            "--appendonly",
            "no"));
    Path log = directory.resolve("redis.log");
    try {
      Files.createDirectories(directory);
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
          "the embedded Redis did not start; use one of your own with --redis. It said:\n"
              + Files.readString(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
