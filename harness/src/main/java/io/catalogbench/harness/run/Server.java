package io.catalogbench.harness.run;

import io.catalogbench.contract.Limits;
import io.catalogbench.harness.equivalence.Answer;
import io.catalogbench.harness.plan.Target;
import io.catalogbench.infra.Secrets;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A target that answers requests: one of our processes, or somebody's. */
public final class Server implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration GRACE = Limits.SHUTDOWN_GRACE.plusSeconds(2);
  private static final int SHOWN_LINES = 30;

  private final Target target;
  private final URI url;
  private final Optional<Process> process;
  private final Optional<Path> log;
  private final Optional<Beginning> beginning;
  private final Answer health;
  private final Optional<AotCache> leaves;

  private Server(
      Target target,
      URI url,
      Optional<Process> process,
      Optional<Path> log,
      Optional<Beginning> beginning,
      Answer health,
      Optional<AotCache> leaves) {
    this.target = target;
    this.url = url;
    this.process = process;
    this.log = log;
    this.beginning = beginning;
    this.health = health;
    this.leaves = leaves;
  }

  /**
   * How a server started.
   *
   * @param took launch to first good answer
   * @param memory when it had answered nothing else
   */
  record Beginning(Duration took, Optional<Memory> memory) {}

  /**
   * Waits until {@code process} answers on {@code url}; ends it when it does not.
   *
   * @param leaves what it writes when it ends, and gets time for
   */
  static Server started(
      Target target, URI url, Process process, Path log, long startNanos, Optional<AotCache> leaves)
      throws InterruptedException {
    boolean up = false;
    try {
      Answer health = awaitHealth(target, url, process, log);
      Beginning beginning =
          new Beginning(
              Duration.ofNanos(System.nanoTime() - startNanos), Memory.of(process.toHandle()));
      up = true;
      return new Server(
          target,
          url,
          Optional.of(process),
          Optional.of(log),
          Optional.of(beginning),
          health,
          leaves);
    } finally {
      if (!up) {
        Children.end(process, Duration.ofSeconds(2));
      }
    }
  }

  /** A server that somebody else started. */
  static Server running(Target target, URI url) {
    try {
      Answer health = new Wire(url, Duration.ofSeconds(5)).get(target.health());
      if (!health.successful()) {
        throw new MeasuringException(
            "%s at %s is not ready: %s answers %d"
                .formatted(target.name(), url, target.health(), health.status()));
      }
      return new Server(
          target,
          url,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          health,
          Optional.empty());
    } catch (IOException e) {
      throw new MeasuringException(
          "%s does not answer at %s; start it first".formatted(target.name(), url), e);
    }
  }

  private static Answer awaitHealth(Target target, URI url, Process process, Path log)
      throws InterruptedException {
    Wire wire = new Wire(url, Duration.ofSeconds(5));
    long limit = System.nanoTime() + START_LIMIT.toNanos();
    String last = "no connection";
    while (System.nanoTime() < limit) {
      if (!process.isAlive()) {
        throw new MeasuringException(
            "%s ended with exit code %d before it was ready; its last lines:%n%s"
                .formatted(target.name(), process.exitValue(), tail(log)));
      }
      try {
        Answer health = wire.get(target.health());
        if (health.successful()) {
          return health;
        }
        last = target.health() + " answered " + health.status();
      } catch (IOException _) {
        Thread.sleep(20); // it does not listen yet
        continue;
      }
      Thread.sleep(100);
    }
    throw new MeasuringException(
        "%s was not ready within %d s (%s); its last lines:%n%s"
            .formatted(target.name(), START_LIMIT.toSeconds(), last, tail(log)));
  }

  /** The last lines of a log, as far as there are any; they become part of results. */
  static String tail(Path log) {
    try {
      List<String> lines = Files.readString(log, StandardCharsets.UTF_8).lines().toList();
      return lines.isEmpty()
          ? "(it printed nothing)"
          : Secrets.masked(
              String.join(
                  System.lineSeparator(),
                  lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size())));
    } catch (IOException e) {
      return "(its log cannot be read: " + e.getMessage() + ")";
    }
  }

  Target target() {
    return target;
  }

  /** {@code http://HOST:PORT}. */
  public URI url() {
    return url;
  }

  /** The process, when it is ours. */
  Optional<ProcessHandle> process() {
    return process.map(Process::toHandle);
  }

  /** How it started, when we started it. */
  Optional<Beginning> beginning() {
    return beginning;
  }

  /** What it said about itself when it was ready. */
  Answer health() {
    return health;
  }

  /** Why it is gone, when it is. */
  Optional<String> death() {
    return process
        .filter(child -> !child.isAlive())
        .map(
            child ->
                "%s ended with exit code %d; its last lines:%n%s"
                    .formatted(target.name(), child.exitValue(), log.map(Server::tail).orElse("")));
  }

  /** Waits until it ends by itself. */
  public void await() throws InterruptedException {
    if (process.isPresent()) {
      process.get().waitFor();
    } else {
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  /** Ends it when it is ours. */
  @Override
  public void close() {
    Duration grace = leaves.isPresent() ? GRACE.plus(AotCache.WRITING_LIMIT) : GRACE;
    process.ifPresent(child -> Children.end(child, grace));
    leaves.ifPresent(AotCache::requireWritten);
  }
}
