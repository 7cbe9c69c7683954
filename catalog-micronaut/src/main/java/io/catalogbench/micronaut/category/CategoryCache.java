package io.catalogbench.micronaut.category;

import io.catalogbench.cache.CatalogCache;
import io.catalogbench.cache.encoding.AnswerEncoder;
import io.catalogbench.contract.cache.CacheRules;
import io.catalogbench.contract.category.Category;
import io.catalogbench.contract.product.Product;
import io.catalogbench.micronaut.loop.EventLoops;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * The step between rules and rows: encoded answers, loaded and encoded when the cache lacks one.
 */
@Singleton
final class CategoryCache {

  private final CatalogCache cache;
  private final EventLoops loops;
  private final AnswerEncoder encoder;

  CategoryCache(CatalogCache cache, EventLoops loops, AnswerEncoder encoder) {
    this.cache = cache;
    this.loops = loops;
    this.encoder = encoder;
  }

  CompletionStage<byte[]> list(Supplier<CompletionStage<List<Category>>> loader) {
    return cache.get(
        CacheRules.CATEGORIES,
        CacheRules.CATEGORY_TTL,
        () -> loader.get().thenApply(encoder::encoded),
        loops.current());
  }

  CompletionStage<byte[]> products(long id, Supplier<CompletionStage<List<Product>>> loader) {
    return cache.get(
        CacheRules.categoryProducts(id),
        CacheRules.CATEGORY_TTL,
        () -> loader.get().thenApply(encoder::encoded),
        loops.current());
  }
}
