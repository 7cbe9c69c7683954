package io.catalogbench.cache;

import com.github.benmanes.caffeine.cache.Ticker;
import io.catalogbench.contract.settings.CacheMode;
import io.catalogbench.contract.settings.CatalogSettings;
import io.catalogbench.contract.settings.SettingsException;
import io.lettuce.core.RedisException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The stores that a server can be told to use. */
public final class CacheStores {

  private CacheStores() {}

  /**
   * Opens the store that {@code settings} name.
   *
   * @throws SettingsException when it cannot be reached
   */
  public static CacheStore open(CatalogSettings settings) {
    return open(
        settings.cache(),
        new Places(settings.redis(), settings.memcached(), settings.cacheDirectory()),
        Compression.valueOf(settings.compression().name()),
        settings.cacheBytes(),
        settings.cacheTimeout());
  }

  /** Where stores keep what they keep. */
  public record Places(URI redis, URI memcached, Optional<Path> directory) {}

  /**
   * Opens a store.
   *
   * @param compression of long values
   * @param budgetBytes of a store in memory or in files
   * @param timeout of a store in another process or in files
   * @throws SettingsException when it cannot be reached
   */
  public static CacheStore open(
      CacheMode mode, Places places, Compression compression, long budgetBytes, Duration timeout) {
    return switch (mode) {
      case NONE -> NoStore.INSTANCE;
      case CAFFEINE -> compressing(compression, caffeine(budgetBytes));
      case FILE -> compressing(compression, file(places.directory(), budgetBytes, timeout));
      case MEMCACHED -> compressing(compression, memcached(places.memcached(), timeout));
      case REDIS ->
          compressing(
              compression, reached(places.redis(), () -> new RedisStore(places.redis(), timeout)));
      case REDIS_CLUSTER ->
          compressing(
              compression,
              reached(
                  places.redis(),
                  () -> new RedisStore(new ClusteredRedis(places.redis(), timeout), timeout)));
      case TWO_LEVEL ->
          reached(
              places.redis(),
              () -> {
                SingleRedis redis = new SingleRedis(places.redis(), timeout);
                return new TwoLevelStore(
                    caffeine(budgetBytes),
                    compressing(compression, new RedisStore(redis, timeout)),
                    redis);
              });
    };
  }

  /** Where nothing is compressed nothing stands between, either. */
  private static CacheStore compressing(Compression compression, CacheStore store) {
    return compression == Compression.NONE ? store : new CompressingStore(store, compression);
  }

  private static CacheStore caffeine(long budgetBytes) {
    return new CaffeineStore(budgetBytes, Ticker.systemTicker());
  }

  private static CacheStore reached(URI uri, Supplier<CacheStore> open) {
    try {
      return open.get();
    } catch (RedisException e) {
      throw new SettingsException(
          "--redis: no answer from %s:%d (%s); start Redis there, or choose --cache none or caffeine"
              .formatted(uri.getHost(), uri.getPort(), e.getMessage()),
          2);
    }
  }

  private static CacheStore memcached(URI uri, Duration timeout) {
    try {
      return new MemcachedStore(uri, timeout, System::currentTimeMillis);
    } catch (IOException e) {
      throw new SettingsException(
          "--memcached: no answer from %s:%d (%s); start memcached there, or choose another --cache"
              .formatted(uri.getHost(), uri.getPort(), e.getMessage()),
          2);
    }
  }

  private static CacheStore file(Optional<Path> directory, long budgetBytes, Duration timeout) {
    try {
      return new FileStore(
          CacheDirectory.open(directory, budgetBytes), timeout, System::currentTimeMillis);
    } catch (IOException e) {
      throw new SettingsException("--cache-directory: cannot be used: " + e.getMessage(), 2);
    }
  }
}
