package io.catalogbench.load;

import io.catalogbench.load.crosscheck.Counts;
import io.catalogbench.load.crosscheck.CrossCheck;
import io.catalogbench.load.crosscheck.SimulationLog;
import io.catalogbench.load.file.Load;
import io.catalogbench.load.file.LoadFile;
import io.catalogbench.load.file.LoadFileException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of the load generator. */
@Command(
    name = "gatling",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Loads a catalog server as a file says, and records what happens.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything was measured",
      "1:the server was lost, or something failed; what was measured is written",
      "2:the command line or the file is wrong; nothing was sent"
    })
public final class Main implements Callable<Integer> {

  private static final int FINE = 0;
  private static final int FAILED = 1;
  private static final int UNUSABLE = 2;
  private static final long AT_MOST_SECONDS_TO_END = 3;

  private final PrintStream events;
  private final PrintStream messages;

  @Parameters(paramLabel = "LOAD.json", description = "the load, as docs/load.md describes it")
  private Path file = Path.of("");

  @Option(
      names = "--cross-check",
      description = "compare the counts with those in Gatling's own log, which it then writes")
  private boolean crossCheck;

  private Main(PrintStream events, PrintStream messages) {
    this.events = events;
    this.messages = messages;
  }

  /** Runs the load and ends the process with its exit code. */
  public static void main(String... args) {
    PrintStream events = System.out;
    System.setOut(System.err); // what Gatling prints is not an event
    System.exit(new CommandLine(new Main(events, System.err)).execute(args));
  }

  @Override
  public Integer call() {
    Load load;
    GatlingProcess gatling;
    try {
      load = LoadFile.read(file);
      gatling = GatlingProcess.prepare(load.out().resolve("gatling"), crossCheck);
    } catch (LoadFileException e) {
      messages.println(e.getMessage());
      return UNUSABLE;
    } catch (IOException e) {
      messages.println(file + ": out can't be created: " + e);
      return UNUSABLE;
    }
    return run(load, gatling);
  }

  private int run(Load load, GatlingProcess gatling) {
    Events lines = new Events(events);
    LoadRun run = new LoadRun(load, lines);
    CountDownLatch written = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> endEarly(run, written)));
    if (load.conducted()) {
      Thread.ofPlatform().name("commands").daemon().start(() -> Commands.obey(System.in, run));
    }
    CompletableFuture<Boolean> gatlingsEnd =
        gatling
            .start(run)
            .exceptionally(
                failure -> {
                  run.stop("Gatling failed: " + failure.getCause());
                  return false;
                });
    try (run) {
      CompletableFuture.anyOf(gatlingsEnd, patienceAfter(run.stopped())).join();
    } finally {
      written.countDown();
    }
    if (run.stopped().isDone()) {
      messages.println("loading " + load.baseUrl() + ": " + run.stopped().join());
      return FAILED;
    }
    if (!gatlingsEnd.join()) {
      messages.println("Gatling failed; its messages are above");
      return FAILED;
    }
    if (crossCheck && !agrees(run, gatling)) {
      return FAILED;
    }
    lines.done();
    return FINE;
  }

  /** Completes when users that wait for an answer had some time to leave. */
  private static CompletableFuture<Void> patienceAfter(CompletableFuture<String> stopped) {
    return stopped.thenRunAsync(() -> {}, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
  }

  /** Whoever ends the process gets what was measured so far. */
  private static void endEarly(LoadRun run, CountDownLatch written) {
    run.stop("the generator was ended");
    try {
      written.await(AT_MOST_SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean agrees(LoadRun run, GatlingProcess gatling) {
    try {
      Map<String, Counts> ours = run.counts();
      List<String> disagreements =
          CrossCheck.disagreements(
              ours, SimulationLog.read(CrossCheck.newestLog(gatling.folder())));
      disagreements.forEach(messages::println);
      messages.println("cross-check: " + ours + (disagreements.isEmpty() ? " agree" : " disagree"));
      return disagreements.isEmpty();
    } catch (IOException e) {
      messages.println("cross-check: " + e.getMessage());
      return false;
    }
  }
}
