package io.catalogbench.infra;

import java.net.URI;
import java.util.SortedMap;

/**
 * The database and the Redis of one target, seeded and empty when handed out. Where the reader's
 * own server is used, all targets have the same one and must take turns.
 */
public final class Services implements AutoCloseable {

  private final CatalogDatabase database;
  private final TargetRedis redis;

  Services(CatalogDatabase database, TargetRedis redis) {
    this.database = database;
    this.redis = redis;
  }

  /** {@code postgresql://USER:PASSWORD@HOST:PORT/DATABASE}. */
  public URI postgres() {
    return database.uri();
  }

  /** {@code redis://HOST:PORT/DATABASE}. */
  public URI redis() {
    return redis.uri();
  }

  /** True when no other target has the same database or the same Redis. */
  public boolean unshared() {
    return database.ours() && redis.ours();
  }

  /**
   * Puts the seeded rows back, empties Redis and resets the counters; open connections stay open.
   */
  public void reset() {
    database.reset();
    redis.reset();
    resetCounters();
  }

  /** Empties Redis and leaves the database as it is. */
  public void emptyRedis() {
    redis.reset();
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

  /** Closes our own connections; the services run on. */
  void disconnect() {
    redis.disconnect();
  }

  /** Drops the embedded database and ends the embedded Redis; empties the reader's own Redis. */
  @Override
  public void close() {
    try {
      redis.close();
    } finally {
      database.close();
    }
  }
}
