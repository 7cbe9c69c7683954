package io.catalogbench.harness.run;

import io.catalogbench.harness.plan.SuiteOrder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A suite of micro benchmarks at work: a process that prints a line for each fork. */
final class SuiteProcess implements AutoCloseable {

  /** The suite ends its own fork when it is asked to end. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Process process;
  private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
  private final List<String> complaints = new ArrayList<>();
  private final Thread complaining;

  private SuiteProcess(Process process) {
    this.process = process;
    complaining = Thread.ofVirtual().name("suite-complaints").start(this::listenForComplaints);
    Thread.ofVirtual().name("suite-lines").start(this::listen);
  }

  /**
   * Starts a suite.
   *
   * @param out the run's directory
   */
  static SuiteProcess start(Children children, SuiteOrder order, Path root, Path out) {
    List<String> command = new ArrayList<>();
    command.add(Launcher.java().toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(List.of("-jar", order.suite().jar(root).toString(), order.plan()));
    command.addAll(List.of("--out", out.toString(), "--seed", Long.toString(order.seed())));
    command.add("--progress-only");
    order
        .budget()
        .ifPresent(
            budget -> command.addAll(List.of("--budget", Long.toString(budget.toMinutes()))));
    if (!order.codecs().isEmpty()) {
      command.addAll(List.of("--codecs", String.join(",", order.codecs())));
    }
    if (!order.payloads().isEmpty()) {
      command.addAll(List.of("--payloads", String.join(",", order.payloads())));
    }
    return new SuiteProcess(children.start(InheritedEnvironment.start(command)));
  }

  private void listen() {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      out.lines().map(Optional::of).forEach(lines::add);
    } catch (IOException | UncheckedIOException _) {
      // the pipe broke with the process; its exit code tells the rest
    }
    lines.add(Optional.empty());
  }

  private void listenForComplaints() {
    try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
      err.lines().forEach(complaints::add);
    } catch (IOException | UncheckedIOException _) {
      // as above
    }
  }

  /** Waits for the next line; empty when there will be none. */
  Optional<String> next() throws InterruptedException {
    return lines.take();
  }

  /** Waits for its end and answers with its exit code. */
  int exitCode() throws InterruptedException {
    complaining.join();
    return process.waitFor();
  }

  /** What it complained about, once it has ended. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    Children.end(process, GRACE);
  }
}
