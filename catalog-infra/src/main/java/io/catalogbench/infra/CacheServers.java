package io.catalogbench.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Servers that caches keep their values in, each started when it is first asked for. They end with
 * this object, and also when this JVM is killed.
 */
public final class CacheServers implements AutoCloseable {

  /** What to do where there is no memcached. */
  public static final String NO_MEMCACHED =
      "no memcached on this machine: install it (apt-get install memcached, brew install"
          + " memcached)";

  private final ProcessReaper reaper = new ProcessReaper();
  private final Path work;
  private @Nullable EmbeddedRedis redises;
  private @Nullable TargetRedis redis;
  private @Nullable EmbeddedRedisCluster cluster;
  private @Nullable MemcachedServer memcached;

  /** Nothing runs yet. */
  public CacheServers() {
    try {
      work = Files.createTempDirectory("catalog-bench-");
      reaper.registerDirectory(work);
    } catch (IOException e) {
      reaper.close();
      throw new UncheckedIOException(e);
    }
  }

  /** {@code redis://HOST:PORT/0} of a Redis. */
  public synchronized URI redis() {
    if (redis == null) {
      redis = redises().redis();
    }
    return redis.uri();
  }

  /** {@code redis://HOST:PORT/0} of a node of a cluster. */
  public synchronized URI redisCluster() {
    return cluster().uri();
  }

  /** Ends one of three nodes of the cluster until the outage is closed. */
  public synchronized Outage clusterOutage() {
    return cluster().outage();
  }

  /** Ends memcached until the outage is closed. */
  synchronized Outage memcachedOutage() {
    memcached();
    return Objects.requireNonNull(memcached).outage();
  }

  /** Whether this machine has memcached. */
  public static boolean hasMemcached() {
    return MemcachedServer.executable().isPresent();
  }

  /**
   * {@code memcached://HOST:PORT}.
   *
   * @throws InfrastructureException with the remedy, where there is none
   */
  public synchronized URI memcached() {
    if (memcached == null) {
      Path executable =
          MemcachedServer.executable().orElseThrow(() -> new InfrastructureException(NO_MEMCACHED));
      memcached = MemcachedServer.start(executable, work, reaper);
    }
    return memcached.uri();
  }

  /** Takes everything out of those that run. */
  public synchronized void empty() {
    if (redis != null) {
      redis.reset();
    }
    if (cluster != null) {
      cluster.empty();
    }
    if (memcached != null) {
      memcached.empty();
    }
  }

  private EmbeddedRedis redises() {
    if (redises == null) {
      redises = new EmbeddedRedis(work, reaper);
    }
    return redises;
  }

  private EmbeddedRedisCluster cluster() {
    if (cluster == null) {
      cluster = redises().cluster();
    }
    return cluster;
  }

  @Override
  public synchronized void close() {
    if (redis != null) {
      redis.close();
    }
    if (cluster != null) {
      cluster.close();
    }
    if (memcached != null) {
      memcached.close();
    }
    reaper.close();
  }
}
