package io.catalogbench.micronaut.processing;

import io.catalogbench.cache.CatalogCache;
import io.catalogbench.cache.encoding.AnswerEncoder;
import io.catalogbench.contract.cache.CacheRules;
import io.catalogbench.contract.processing.Processed;
import io.catalogbench.contract.processing.ProcessingKey;
import io.catalogbench.contract.settings.CatalogSettings;
import io.catalogbench.micronaut.loop.EventLoops;
import io.netty.channel.EventLoop;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** The expensive step, which holds no thread, behind the cache. */
@Singleton
final class ProcessingCache {

  private final CatalogCache cache;
  private final EventLoops loops;
  private final AnswerEncoder encoder;
  private final Duration step;

  ProcessingCache(
      CatalogCache cache, EventLoops loops, AnswerEncoder encoder, CatalogSettings settings) {
    this.cache = cache;
    this.loops = loops;
    this.encoder = encoder;
    this.step = settings.expensiveStep();
  }

  CompletionStage<byte[]> processed(ProcessingKey key) {
    EventLoop loop = loops.current();
    return cache.get(
        CacheRules.processed(key), CacheRules.PROCESSED_TTL, () -> process(key, loop), loop);
  }

  private CompletionStage<byte[]> process(ProcessingKey key, EventLoop loop) {
    CompletableFuture<byte[]> processed = new CompletableFuture<>();
    var _ =
        loop.schedule(
            () -> processed.complete(encoder.encoded(Processed.now(key))),
            step.toNanos(),
            TimeUnit.NANOSECONDS);
    return processed;
  }
}
