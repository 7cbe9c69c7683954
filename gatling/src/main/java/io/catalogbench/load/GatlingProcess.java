package io.catalogbench.load;

import io.gatling.app.Gatling$;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.prefs.Preferences;

/**
 * Gatling inside this JVM, which it may use once: it stops the logging when it is done. It is kept
 * from every connection but those to the server.
 */
final class GatlingProcess {

  private final Path folder;

  private GatlingProcess(Path folder) {
    this.folder = folder;
  }

  /**
   * Prepares Gatling before any of its classes is loaded.
   *
   * @param folder where it keeps what it writes
   * @param log whether it writes its own log of requests
   */
  static GatlingProcess prepare(Path folder, boolean log) throws IOException {
    Files.createDirectories(folder.resolve(".java/.userPrefs")); // or the JDK reports that it did
    System.setProperty("java.util.prefs.userRoot", folder.toAbsolutePath().toString());
    System.setProperty(
        "io.netty.eventLoopThreads", Integer.toString(Runtime.getRuntime().availableProcessors()));
    if (log) {
      System.setProperty("gatling.data.writers.0", "file");
    }
    pretendTheVersionWasChecked();
    FailureLog.listen();
    return new GatlingProcess(folder);
  }

  /** Gatling asks Maven Central for its newest version unless it did so just now. */
  private static void pretendTheVersionWasChecked() {
    Preferences.userRoot()
        .node("/io/gatling/latestVersion")
        .putLong("lastCheckTimestamp", Long.MAX_VALUE / 2);
  }

  /** Where Gatling keeps what it writes. */
  Path folder() {
    return folder;
  }

  /** Runs the load on a thread of its own; true when Gatling went through with it. */
  CompletableFuture<Boolean> start(LoadRun run) {
    return CompletableFuture.supplyAsync(
        () -> ScopedValue.where(CatalogSimulation.RUN, run).call(this::runToItsEnd),
        task -> Thread.ofPlatform().name("gatling").daemon().start(task));
  }

  private boolean runToItsEnd() {
    return Gatling$.MODULE$.fromArgs(
            new String[] {
              "--simulation", CatalogSimulation.class.getName(),
              "--results-folder", folder.toString(),
              "--no-reports"
            })
        == 0;
  }
}
