package io.catalogbench.spring.processing;

import io.catalogbench.cache.CatalogCache;
import io.catalogbench.cache.encoding.AnswerEncoder;
import io.catalogbench.contract.cache.CacheRules;
import io.catalogbench.contract.processing.Processed;
import io.catalogbench.contract.processing.ProcessingKey;
import io.catalogbench.contract.settings.CatalogSettings;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The expensive step, which holds its thread, behind the cache. */
@Component
final class ProcessingCache {

  private final CatalogCache cache;
  private final AnswerEncoder encoder;
  private final Duration step;

  ProcessingCache(CatalogCache cache, AnswerEncoder encoder, CatalogSettings settings) {
    this.cache = cache;
    this.encoder = encoder;
    this.step = settings.expensiveStep();
  }

  byte[] processed(ProcessingKey key) {
    return cache.getBlocking(
        CacheRules.processed(key), CacheRules.PROCESSED_TTL, () -> process(key));
  }

  private byte[] process(ProcessingKey key) {
    try {
      Thread.sleep(step);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted in the expensive step", e);
    }
    return encoder.encoded(Processed.now(key));
  }
}
