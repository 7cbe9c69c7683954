package io.catalogbench.bench.cache.benchmark;

import io.catalogbench.cache.CacheStore;
import io.catalogbench.cache.CacheStores;
import io.catalogbench.cache.Compression;
import io.catalogbench.cache.Hit;
import io.catalogbench.cache.Lookup;
import io.catalogbench.contract.cache.CacheKey;
import io.catalogbench.contract.settings.CacheMode;
import io.catalogbench.infra.CacheServers;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One thread that reads one value after the other from a store, each as soon as it has the last
 * one, and some much oftener than others; what is missing is filled (C32). Remote stores run on
 * this machine, in processes of their own.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls the set-up
public class StoreBenchmark {

  /** Longer than any fork. */
  static final Duration LIFE = Duration.ofMinutes(10);

  private static final long BUDGET_BYTES = 64L << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final URI NOWHERE = URI.create("none://127.0.0.1:1");

  @Param public CacheMode store;
  @Param public Content content;

  /** Of a hundred reads, how many find something. */
  @Param("100")
  public int hitPercent;

  private CacheServers servers;
  private CacheStore opened;
  private CacheKey[] keys;
  private byte[][] values;
  private Draws draws;
  private int unseen;
  private int due;

  @Setup
  public void prepare() {
    servers = new CacheServers();
    opened = open(store, servers, Compression.NONE);
    values = content.pool();
    draws = new Draws();
    keys = new CacheKey[Draws.KEYS];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = new CacheKey("product:" + i, "");
      read(keys[i], i);
    }
    for (CacheKey key : keys) {
      if (opened.remembers() && !(opened.read(key).join() instanceof Hit)) {
        throw new IllegalStateException(store + " lost " + key);
      }
    }
  }

  /** A store as the servers open it, on a server that is started for it. */
  static CacheStore open(CacheMode store, CacheServers servers, Compression compression) {
    return CacheStores.open(
        store,
        new CacheStores.Places(
            switch (store) {
              case REDIS, TWO_LEVEL -> servers.redis();
              case REDIS_CLUSTER -> servers.redisCluster();
              case NONE, CAFFEINE, FILE, MEMCACHED -> NOWHERE;
            },
            store == CacheMode.MEMCACHED ? servers.memcached() : NOWHERE,
            Optional.empty()),
        compression,
        BUDGET_BYTES,
        PATIENCE);
  }

  @TearDown
  public void end() {
    opened.close();
    servers.close();
  }

  /** A read, and a fill where it finds nothing. */
  @Benchmark
  public byte[] read() {
    due += hitPercent;
    if (due >= 100) {
      due -= 100;
      int number = draws.next();
      return read(keys[number], number);
    }
    return read(new CacheKey("unseen:" + unseen, ""), unseen++);
  }

  private byte[] read(CacheKey key, int number) {
    return switch (opened.read(key).join()) {
      case Hit(byte[] value) -> value;
      case Lookup.Miss(var token) -> {
        byte[] value = values[number & (Content.POOL - 1)];
        opened.fill(key, token, value, LIFE).join();
        yield value;
      }
    };
  }
}
