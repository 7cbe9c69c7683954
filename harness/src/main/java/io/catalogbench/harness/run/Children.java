package io.catalogbench.harness.run;

import io.catalogbench.infra.ProcessReaper;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Starts processes that end with this one, however it ends. */
public final class Children implements AutoCloseable {

  private final ProcessReaper reaper = new ProcessReaper();

  /** Starts what {@code builder} describes. */
  Process start(ProcessBuilder builder) {
    try {
      Process process = builder.start();
      reaper.register(process.toHandle());
      return process;
    } catch (IOException e) {
      throw new MeasuringException("cannot start " + builder.command().getFirst(), e);
    }
  }

  /** Asks {@code process} to end, and ends it by force when it takes longer than {@code grace}. */
  static void end(Process process, Duration grace) {
    process.destroy();
    boolean interrupted = false;
    try {
      if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      interrupted = true;
      process.destroyForcibly();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    reaper.close();
  }
}
