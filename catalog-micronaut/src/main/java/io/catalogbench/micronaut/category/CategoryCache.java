package io.catalogbench.micronaut.category;

import io.catalogbench.cache.CatalogCache;
import io.catalogbench.cache.encoding.AnswerEncoder;
import io.catalogbench.contract.cache.CacheRules;
import io.catalogbench.contract.category.Category;
import io.catalogbench.contract.product.Product;
import io.catalogbench.micronaut.loop.EventLoops;
import io.catalogbench.micronaut.product.ProductLists;
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
  private final ProductLists lists;

  CategoryCache(CatalogCache cache, EventLoops loops, AnswerEncoder encoder, ProductLists lists) {
    this.cache = cache;
    this.loops = loops;
    this.encoder = encoder;
    this.lists = lists;
  }

  CompletionStage<byte[]> list(Supplier<CompletionStage<List<Category>>> loader) {
    return cache.get(
        CacheRules.CATEGORIES,
        CacheRules.CATEGORY_TTL,
        () -> loader.get().thenApply(encoder::encoded),
        loops.current());
  }

  CompletionStage<byte[]> products(
      long id,
      Supplier<CompletionStage<List<Product>>> loader,
      Supplier<CompletionStage<List<Long>>> ids) {
    return lists.get(CacheRules.categoryProducts(id), CacheRules.CATEGORY_TTL, loader, ids);
  }
}
