package io.catalogbench.infra;

import io.catalogbench.contract.settings.CacheMode;
import java.net.URI;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The database and the Redis of one target, seeded and empty when handed out. Where the reader's
 * own server is used, all targets have the same one and must take turns.
 */
public final class Services implements AutoCloseable {

  private final CatalogDatabase database;
  private final TargetRedis redis;
  private final URI upstream;

  /** What only some caches need; nothing where nobody asked for it. */
  private @Nullable CacheServers cacheServers;

  Services(CatalogDatabase database, TargetRedis redis, URI upstream) {
    this.database = database;
    this.redis = redis;
    this.upstream = upstream;
  }

  /** {@code postgresql://USER:PASSWORD@HOST:PORT/DATABASE}. */
  public URI postgres() {
    return database.uri();
  }

  /** {@code redis://HOST:PORT/DATABASE}. */
  public URI redis() {
    return redis.uri();
  }

  /**
   * Where a server with that cache finds it; what none of ours runs for is started.
   *
   * @throws InfrastructureException with the remedy, where this machine does not have it
   */
  public URI cache(CacheMode mode) {
    return switch (mode) {
      case MEMCACHED -> cacheServers().memcached();
      case REDIS_CLUSTER -> cacheServers().redisCluster();
      case NONE, CAFFEINE, FILE, REDIS, TWO_LEVEL -> redis();
    };
  }

  private synchronized CacheServers cacheServers() {
    if (cacheServers == null) {
      cacheServers = new CacheServers();
    }
    return cacheServers;
  }

  /** {@code http://HOST:PORT} of an {@link UpstreamStub}. */
  public URI upstream() {
    return upstream;
  }

  /** True when no other target has the same database or the same Redis. */
  public boolean unshared() {
    return database.ours() && redis.ours();
  }

  /**
   * Puts the seeded rows back, empties the caches and resets the counters; open connections stay
   * open.
   */
  public void reset() {
    database.reset();
    emptyCaches();
    resetCounters();
  }

  /** Empties Redis, and what else {@link #cache} started; leaves the database as it is. */
  public synchronized void emptyCaches() {
    redis.reset();
    if (cacheServers != null) {
      cacheServers.empty();
    }
  }

  /** What was asked of the services since the last reset. */
  public Counters counters() {
    return new Counters(database.calls(), redis.calls());
  }

  /** Counts from zero. */
  public void resetCounters() {
    database.resetCalls();
    redis.resetCalls();
  }

  /** A digest over every row of the catalog; equal digests mean equal rows. */
  public String checksum() {
    return database.checksum();
  }

  /** Every row of the catalog as JSON, by table and key, such as {@code order_items 1 14}. */
  public SortedMap<String, String> rows() {
    return database.rows();
  }

  /** Everything in Redis by key. */
  public SortedMap<String, byte[]> redisEntries() {
    return redis.entries();
  }

  /**
   * How long the value of {@code key} has still to live in Redis, in ms; -1 for ever, -2 absent.
   */
  public long redisTimeToLiveMillis(String key) {
    return redis.timeToLiveMillis(key);
  }

  /**
   * Makes PostgreSQL refuse this target's connections and ends the open ones.
   *
   * @throws InfrastructureException when the database is the reader's own
   */
  public Outage databaseOutage() {
    return database.outage();
  }

  /**
   * Ends Redis; it comes back empty. The counters must be reset afterwards.
   *
   * @throws InfrastructureException when it is the reader's own
   */
  public Outage redisOutage() {
    return redis.outage();
  }

  /**
   * Ends what a server with that cache keeps its values in, or one node of three; it comes back
   * empty. The counters must be reset afterwards.
   *
   * @throws InfrastructureException when it is the reader's own, or lies within the server
   */
  public Outage cacheOutage(CacheMode mode) {
    return switch (mode) {
      case REDIS, TWO_LEVEL -> redisOutage();
      case REDIS_CLUSTER -> cacheServers().clusterOutage();
      case MEMCACHED -> cacheServers().memcachedOutage();
      case NONE, CAFFEINE, FILE ->
          throw new InfrastructureException("no process of ours holds the cache " + mode);
    };
  }

  /** Closes our own connections; the services run on. */
  void disconnect() {
    redis.disconnect();
  }

  /** Drops the embedded database and ends the embedded Redis; empties the reader's own Redis. */
  @Override
  public synchronized void close() {
    try {
      redis.close();
      if (cacheServers != null) {
        cacheServers.close();
      }
    } finally {
      database.close();
    }
  }
}
