package io.catalogbench.infra;

/** Hands out empty Redis databases. */
sealed interface RedisServers extends AutoCloseable permits EmbeddedRedis, OwnRedis {

  /** An empty Redis. */
  TargetRedis redis();

  /** The server's version. */
  String version();

  @Override
  void close();
}
