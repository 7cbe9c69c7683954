package io.catalogbench.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/**
 * A running PostgreSQL and Redis. Processes and directories of the embedded ones end with this
 * object, and also when this JVM is killed.
 */
public final class Infrastructure implements AutoCloseable {

  private final ProcessReaper reaper;
  private final DatabaseServer databases;
  private final RedisServers redises;
  private final UpstreamStub upstream;
  private final List<Services> handedOut = new ArrayList<>();
  private boolean closed;

  private Infrastructure(
      ProcessReaper reaper, DatabaseServer databases, RedisServers redises, UpstreamStub upstream) {
    this.reaper = reaper;
    this.databases = databases;
    this.redises = redises;
    this.upstream = upstream;
  }

  /**
   * Starts what is embedded, connects to what is the reader's own, and seeds the catalog.
   *
   * @throws InfrastructureException when one of the two cannot be had
   */
  public static Infrastructure start(InfrastructureSettings settings) {
    bindLogging();
    ProcessReaper reaper = new ProcessReaper();
    try {
      Path work = Files.createTempDirectory("catalog-bench-");
      reaper.registerDirectory(work);
      return start(settings, work, reaper);
    } catch (IOException e) {
      reaper.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      reaper.close();
      throw e;
    }
  }

  /**
   * Looks whether the reader's own servers answer; of the embedded ones nothing is known before
   * they are started.
   *
   * @throws InfrastructureException when one of them does not
   */
  public static void requireReachable(InfrastructureSettings settings) {
    bindLogging();
    settings.postgres().map(PostgresAddress::of).ifPresent(Infrastructure::requireReachable);
    settings.redis().ifPresent(uri -> new TargetRedis(uri, Optional.empty()).disconnect());
  }

  private static void requireReachable(PostgresAddress address) {
    try (Connection _ = address.connect()) {
      return; // it is there, and lets us in
    } catch (SQLException e) {
      throw address.fault("cannot connect to", e);
    }
  }

  /** Before there are two threads that log: SLF4J warns when both are first. */
  private static void bindLogging() {
    ILoggerFactory _ = LoggerFactory.getILoggerFactory();
  }

  private static Infrastructure start(
      InfrastructureSettings settings, Path work, ProcessReaper reaper) {
    CompletableFuture<RedisServers> redises = concurrently(() -> redises(settings, work, reaper));
    DatabaseServer databases;
    try {
      databases = databases(settings, work, reaper);
    } catch (RuntimeException e) {
      redises
          .handle((started, _) -> Optional.ofNullable(started))
          .join()
          .ifPresent(RedisServers::close);
      throw e;
    }
    try {
      return new Infrastructure(
          reaper, databases, redises.join(), UpstreamStub.start(settings.upstreamDelay()));
    } catch (CompletionException e) {
      databases.close();
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
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

  private static RedisServers redises(
      InfrastructureSettings settings, Path work, ProcessReaper reaper) {
    return settings.redis().isPresent()
        ? new OwnRedis(settings.redis().get())
        : new EmbeddedRedis(work, reaper);
  }

  /** Services for the target of that name, seeded, empty and counted from zero. */
  public synchronized Services services(String target) {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    CompletableFuture<TargetRedis> redis = concurrently(redises::redis);
    CatalogDatabase database = databases.database(target);
    try {
      Services services = new Services(database, redis.join(), upstream.uri());
      services.resetCounters();
      handedOut.add(services);
      return services;
    } catch (CompletionException e) {
      database.close();
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /**
   * Versions and settings that weigh on what is measured, by name, such as {@code postgres.fsync}.
   */
  public SortedMap<String, String> configuration() {
    SortedMap<String, String> configuration = new TreeMap<>();
    databases
        .configuration()
        .forEach((name, value) -> configuration.put("postgres." + name, value));
    configuration.put("redis.version", redises.version());
    return configuration;
  }

  /** The processes of what is embedded, with their children; none of what is the reader's own. */
  public List<ProcessHandle> processes() {
    return reaper.processes().stream()
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .toList();
  }

  /** Ends everything and waits for it; once is enough. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      try (reaper;
          databases;
          redises;
          upstream) {
        handedOut.forEach(Services::disconnect);
      }
    }
  }
}
