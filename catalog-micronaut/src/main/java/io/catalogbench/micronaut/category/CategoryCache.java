package io.catalogbench.micronaut.category;

import io.catalogbench.cache.CatalogCache;
import io.catalogbench.contract.cache.CacheRules;
import io.catalogbench.contract.category.Category;
import io.catalogbench.contract.product.Product;
import io.catalogbench.micronaut.loop.EventLoops;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * The step between rules and rows: encoded answers, loaded and encoded when the cache lacks one.
 */
@Singleton
final class CategoryCache {

  private final CatalogCache cache;
  private final EventLoops loops;
  private final JsonMapper mapper;

  CategoryCache(CatalogCache cache, EventLoops loops, JsonMapper mapper) {
    this.cache = cache;
    this.loops = loops;
    this.mapper = mapper;
  }

  CompletionStage<byte[]> list(Supplier<CompletionStage<List<Category>>> loader) {
    return cache.get(
        CacheRules.CATEGORIES,
        CacheRules.CATEGORY_TTL,
        () -> loader.get().thenApply(mapper::writeValueAsBytes),
        loops.current());
  }

  CompletionStage<byte[]> products(long id, Supplier<CompletionStage<List<Product>>> loader) {
    return cache.get(
        CacheRules.categoryProducts(id),
        CacheRules.CATEGORY_TTL,
        () -> loader.get().thenApply(mapper::writeValueAsBytes),
        loops.current());
  }
}
