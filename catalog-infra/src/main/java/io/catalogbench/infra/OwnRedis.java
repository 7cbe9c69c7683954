package io.catalogbench.infra;

import io.catalogbench.contract.data.SeedData;
import io.lettuce.core.api.sync.RedisCommands;
import java.net.URI;
import java.util.Optional;

/** The reader's own Redis: every target uses the one database that its address names. */
final class OwnRedis implements RedisServers {

  /** Says that the database is ours to empty. */
  static final String MARK_KEY = SeedData.MARK + ":mark";

  private static final int MINIMUM_VERSION = 7;

  private final URI uri;
  private final TargetRedis claim;

  /** Takes the database, unless somebody's keys are in it. */
  OwnRedis(URI uri) {
    this.uri = uri;
    claim = new TargetRedis(uri, Optional.empty());
    try {
      refuseOldVersion();
      refuseForeignKeys(claim.commands());
      claim.reset();
    } catch (RuntimeException e) {
      claim.disconnect();
      throw e;
    }
  }

  private void refuseOldVersion() {
    String version = version();
    if (Integer.parseInt(version.replaceFirst("\\..*", "")) < MINIMUM_VERSION) {
      throw new InfrastructureException(
          "Redis at %s:%d is version %s; the cache needs %d or newer"
              .formatted(uri.getHost(), uri.getPort(), version, MINIMUM_VERSION));
    }
  }

  private void refuseForeignKeys(RedisCommands<String, byte[]> commands) {
    if (commands.dbsize() > 0 && commands.exists(MARK_KEY) == 0) {
      throw new InfrastructureException(
          ("the Redis database %s:%d%s has keys that are not ours, and they would be deleted: name"
                  + " an empty one, or, when they may go: SET %s 1")
              .formatted(uri.getHost(), uri.getPort(), uri.getPath(), MARK_KEY));
    }
  }

  @Override
  public TargetRedis redis() {
    TargetRedis redis = new TargetRedis(uri, Optional.empty());
    redis.reset();
    return redis;
  }

  @Override
  public String version() {
    return claim.version();
  }

  /** Leaves the database empty. */
  @Override
  public void close() {
    claim.commands().flushdb();
    claim.disconnect();
  }
}
