package io.catalogbench.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import redis.embedded.RedisExecProvider;

/** Starts Redis servers out of the Maven artifact. */
final class EmbeddedRedis implements RedisServers {

  private final Path executable;
  private final Path work;
  private final ProcessReaper reaper;
  private final AtomicInteger servers = new AtomicInteger();

  /** Unpacks the executable of this platform; servers keep their files in {@code work}. */
  EmbeddedRedis(Path work, ProcessReaper reaper) {
    this.work = work;
    this.reaper = reaper;
    try {
      Path unpacked = RedisExecProvider.defaultProvider().get().toPath();
      executable = work.resolve("redis-server");
      Files.move(unpacked, executable);
      Files.delete(unpacked.getParent());
    } catch (IOException | RuntimeException e) {
      throw new InfrastructureException(
          "no embedded Redis for %s on %s; use one of your own with --redis"
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
          e);
    }
  }

  @Override
  public TargetRedis redis() {
    Path directory = work.resolve("redis-" + servers.incrementAndGet());
    EmbeddedRedisServer server = EmbeddedRedisServer.start(executable, directory, reaper);
    return new TargetRedis(server.uri(), Optional.of(server));
  }

  /** Three servers that share the slots of a cluster. */
  EmbeddedRedisCluster cluster() {
    return EmbeddedRedisCluster.start(
        executable, work.resolve("cluster-" + servers.incrementAndGet()), reaper);
  }

  @Override
  public String version() {
    return RedisExecProvider.redisVersion;
  }

  /** Servers end with the reaper. */
  @Override
  public void close() {}
}
