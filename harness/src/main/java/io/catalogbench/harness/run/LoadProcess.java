package io.catalogbench.harness.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The load generator at work: a process of its own whose output tells what it does. */
final class LoadProcess implements AutoCloseable {

  private static final List<String> FLAGS =
      List.of(
          "-Xms768m",
          "-Xmx768m",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final Process process;
  private final Path log;
  private final BlockingQueue<Optional<LoadEvent>> events = new LinkedBlockingQueue<>();

  private LoadProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts the generator.
   *
   * @param jar the generator
   * @param load what it does
   * @param log where its messages go
   */
  static LoadProcess start(Children children, Affinity affinity, Path jar, Path load, Path log) {
    List<String> command = new ArrayList<>(affinity.prefix(affinity.generator()));
    command.add(Launcher.java().toString());
    command.addAll(FLAGS);
    command.addAll(List.of("-jar", jar.toString(), load.toString()));
    Process process =
        children.start(InheritedEnvironment.start(command).redirectError(log.toFile()));
    LoadProcess generator = new LoadProcess(process, log);
    Thread.ofVirtual().name("load-events").start(generator::listen);
    return generator;
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        LoadEvent.parse(line).map(Optional::of).ifPresent(events::add);
      }
    } catch (IOException _) {
      // the pipe broke with the process; its exit code tells the rest
    }
    events.add(Optional.empty());
  }

  /**
   * Waits for the next event; empty when there will be none.
   *
   * @throws MeasuringException when nothing happens within {@code limit}
   */
  Optional<LoadEvent> next(Duration limit) throws InterruptedException {
    Optional<LoadEvent> event = events.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
    if (event == null) {
      throw new MeasuringException(
          "the load generator said nothing for %d s; its last lines:%n%s"
              .formatted(limit.toSeconds(), Server.tail(log)));
    }
    return event;
  }

  /** What a segment that is ready can be told. */
  enum Command {
    LOAD,
    REST,
    MEASURE,
    SKIP
  }

  /** Tells the segment whose turn it is what to do. */
  void tell(Command command) {
    say(command.name());
  }

  /** Lets the segment whose turn it is begin, at that rate. */
  void measureAt(int ratePerSecond) {
    say(Command.MEASURE + " " + ratePerSecond);
  }

  private void say(String line) {
    try {
      process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException _) {
      // the generator ended; the next event tells so, and its exit code why
    }
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /**
   * Waits for its end.
   *
   * @throws MeasuringException when it did not end well
   */
  void finish() throws InterruptedException {
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new MeasuringException("the load generator did not end within 30 s");
    }
    if (process.exitValue() != 0) {
      throw new MeasuringException(
          "the load generator ended with exit code %d; its last lines:%n%s"
              .formatted(process.exitValue(), Server.tail(log)));
    }
  }

  @Override
  public void close() {
    Children.end(process, Duration.ofSeconds(3));
  }
}
