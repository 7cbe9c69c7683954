package io.catalogbench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.json.CatalogJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The generator as its users have it: a process, started from its jar with a file. */
final class Generator {

  private static final long AT_MOST_SECONDS = 120;

  private final Path folder;

  Generator(Path folder) {
    this.folder = folder;
  }

  /** What a run said and did. */
  record Outcome(int exitCode, List<String> events, String messages, Path out) {

    /** A result. */
    JsonNode result(String id) throws IOException {
      return CatalogJson.mapper().readTree(Files.readString(out.resolve(id + ".json")));
    }

    /** The nanoseconds since the epoch that an event line ends with. */
    long epochNanos(String prefix) {
      List<String> lines = events.stream().filter(line -> line.startsWith(prefix)).toList();
      assertThat(lines).hasSize(1);
      return Long.parseLong(lines.getFirst().substring(prefix.length()).strip());
    }
  }

  /** Runs a load; {@code OUT} in it stands for a folder. Each event is handed on as it happens. */
  Outcome run(String load, Consumer<String> onEvent, String... options)
      throws IOException, InterruptedException {
    return run(load, (event, _) -> onEvent.accept(event), options);
  }

  /** Runs a conducted load; {@code conductor} hears each event and is given the way to answer. */
  Outcome conduct(String load, BiConsumer<String, OutputStream> conductor)
      throws IOException, InterruptedException {
    return run(load, (event, process) -> conductor.accept(event, process.getOutputStream()));
  }

  /** Runs a load, and asks the process to end half a second after an event. */
  Outcome runAndEndAfter(String prefix, String load) throws IOException, InterruptedException {
    return run(
        load,
        (event, process) -> {
          if (event.startsWith(prefix)) {
            CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS)
                .execute(process.toHandle()::destroy);
          }
        });
  }

  private Outcome run(String load, BiConsumer<String, Process> onEvent, String... options)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path file = folder.resolve("load.json");
    Path messages = folder.resolve("messages");
    Files.writeString(file, load.replace("OUT", out.toString()));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("generator.jar", "target/gatling.jar")));
    command.add(file.toString());
    command.addAll(Arrays.asList(options));
    Process process = new ProcessBuilder(command).redirectError(messages.toFile()).start();
    try {
      List<String> events = new ArrayList<>();
      try (BufferedReader lines = process.inputReader()) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          events.add(line);
          onEvent.accept(line, process);
        }
      }
      assertThat(process.waitFor(AT_MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
      return new Outcome(process.exitValue(), events, Files.readString(messages), out);
    } finally {
      process.destroyForcibly();
    }
  }
}
