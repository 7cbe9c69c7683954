package io.catalogbench.cache;

import com.github.benmanes.caffeine.cache.Ticker;
import io.catalogbench.contract.settings.CatalogSettings;
import io.catalogbench.contract.settings.SettingsException;
import io.lettuce.core.RedisException;
import java.net.URI;
import java.time.Duration;

/** The stores that a server can be told to use. */
public final class CacheStores {

  private CacheStores() {}

  /**
   * Opens the store that {@code settings} name.
   *
   * @throws SettingsException when it cannot be reached
   */
  public static CacheStore open(CatalogSettings settings) {
    return switch (settings.cache()) {
      case NONE -> NoStore.INSTANCE;
      case CAFFEINE -> new CaffeineStore(settings.cacheBytes(), Ticker.systemTicker());
      case REDIS -> redis(settings.redis(), settings.cacheTimeout());
    };
  }

  private static CacheStore redis(URI uri, Duration timeout) {
    try {
      return new RedisStore(uri, timeout);
    } catch (RedisException e) {
      throw new SettingsException(
          "--redis: no answer from %s:%d (%s); start Redis there, or choose --cache none or caffeine"
              .formatted(uri.getHost(), uri.getPort(), e.getMessage()),
          2);
    }
  }
}
