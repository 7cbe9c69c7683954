package io.catalogbench.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import redis.embedded.RedisExecProvider;

/** Redis servers out of the Maven artifact, each on a free port of 127.0.0.1. */
final class EmbeddedRedis {

  private static final int ATTEMPTS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path executable;
  private final Path work;
  private final ProcessReaper reaper;

  /** Unpacks the executable of this platform; servers keep their files in {@code work}. */
  EmbeddedRedis(Path work, ProcessReaper reaper) {
    this.work = work;
    this.reaper = reaper;
    try {
      Path unpacked = RedisExecProvider.defaultProvider().get().toPath();
      executable = work.resolve("redis-server");
      Files.move(unpacked, executable);
      Files.delete(unpacked.getParent());
    } catch (IOException | IllegalArgumentException e) {
      throw new InfrastructureException(
          "no embedded Redis for %s on %s; use one of your own with --redis"
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
          e);
    }
  }

  /** Starts a server for {@code target} and waits until it answers. */
  TargetRedis start(String target) {
    for (int attempt = 1; ; attempt++) {
      Path directory = work.resolve("redis-" + target + "-" + attempt);
      Path log = directory.resolve("redis.log");
      try {
        Files.createDirectories(directory);
        int port = freePort();
        Process process = launch(port, directory, log);
        reaper.register(process.toHandle());
        if (answers(process, port)) {
          return TargetRedis.embedded(
              URI.create("redis://127.0.0.1:" + port + "/0"), () -> end(process));
        }
        end(process);
        String output = Files.readString(log);
        if (attempt == ATTEMPTS || !output.contains("Address already in use")) {
          throw new InfrastructureException("Redis did not start:\n" + output);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Process launch(int port, Path directory, Path log) throws IOException {
    List<String> command =
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
            "no");
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static boolean answers(Process process, int port) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < deadline) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        return process.isAlive();
      } catch (IOException notYet) {
        pause();
      }
    }
    return false;
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("interrupted while Redis started", e);
    }
  }

  private static void end(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
