package io.catalogbench.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * A running PostgreSQL and Redis. Processes and directories of the embedded ones end with this
 * object, and also when this JVM is killed.
 */
public final class Infrastructure implements AutoCloseable {

  private final ProcessReaper reaper;
  private final DatabaseServer databases;
  private final Supplier<TargetRedis> redises;
  private final List<Services> handedOut = new ArrayList<>();
  private boolean closed;

  private Infrastructure(
      ProcessReaper reaper, DatabaseServer databases, Supplier<TargetRedis> redises) {
    this.reaper = reaper;
    this.databases = databases;
    this.redises = redises;
  }

  /**
   * Starts what is embedded, connects to what is the reader's own, and seeds the catalog.
   *
   * @throws InfrastructureException when one of the two cannot be had
   */
  public static Infrastructure start(InfrastructureSettings settings) {
    ProcessReaper reaper = new ProcessReaper();
    try {
      Path work = Files.createTempDirectory("catalog-bench-");
      reaper.registerDirectory(work);
      CompletableFuture<Supplier<TargetRedis>> redises =
          concurrently(() -> redises(settings, work, reaper));
      DatabaseServer databases = databases(settings, work, reaper);
      return new Infrastructure(reaper, databases, redises.join());
    } catch (CompletionException e) {
      reaper.close();
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } catch (IOException e) {
      reaper.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      reaper.close();
      throw e;
    }
  }

  private static <T> CompletableFuture<T> concurrently(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, task -> Thread.ofVirtual().start(task));
  }

  private static DatabaseServer databases(
      InfrastructureSettings settings, Path work, ProcessReaper reaper) {
    return settings.postgres().isPresent()
        ? new OwnPostgresServer(settings.postgres().get(), settings.products())
        : new EmbeddedPostgresServer(work, reaper, settings.products());
  }

  private static Supplier<TargetRedis> redises(
      InfrastructureSettings settings, Path work, ProcessReaper reaper) {
    if (settings.redis().isPresent()) {
      URI uri = settings.redis().get();
      TargetRedis.shared(uri).close();
      return () -> TargetRedis.shared(uri);
    }
    EmbeddedRedis embedded = new EmbeddedRedis(work, reaper);
    return embedded::start;
  }

  /** Services for the target of that name, seeded, empty and counted from zero. */
  public synchronized Services services(String target) {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    CompletableFuture<TargetRedis> redis = concurrently(redises);
    CatalogDatabase database = databases.database(target);
    try {
      Services services = new Services(database, redis.join());
      services.resetCounters();
      handedOut.add(services);
      return services;
    } catch (CompletionException e) {
      database.close();
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Ends everything and waits for it; once is enough. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      handedOut.forEach(Services::disconnect);
      reaper.close();
    }
  }
}
