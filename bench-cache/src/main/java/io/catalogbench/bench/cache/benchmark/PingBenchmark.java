package io.catalogbench.bench.cache.benchmark;

import io.catalogbench.infra.CacheServers;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The way to a Redis on this machine and back, with nothing to do there. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up
public class PingBenchmark {

  private CacheServers servers;
  private RedisClient client;
  private RedisCommands<String, String> commands;

  @Setup
  public void prepare() {
    servers = new CacheServers();
    client = RedisClient.create(RedisURI.create(servers.redis()));
    commands = client.connect().sync();
  }

  @TearDown
  public void end() {
    client.shutdown();
    servers.close();
  }

  @Benchmark
  public String ping() {
    return commands.ping();
  }
}
