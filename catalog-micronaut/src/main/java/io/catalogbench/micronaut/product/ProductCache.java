package io.catalogbench.micronaut.product;

import io.catalogbench.cache.CatalogCache;
import io.catalogbench.cache.encoding.AnswerEncoder;
import io.catalogbench.contract.cache.CacheRules;
import io.catalogbench.contract.product.BulkRow;
import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.product.ProductFilter;
import io.catalogbench.micronaut.loop.EventLoops;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * The step between rules and rows: encoded answers, loaded and encoded when the cache lacks one.
 */
@Singleton
final class ProductCache {

  private final CatalogCache cache;
  private final EventLoops loops;
  private final AnswerEncoder encoder;
  private final ProductLists lists;

  ProductCache(CatalogCache cache, EventLoops loops, AnswerEncoder encoder, ProductLists lists) {
    this.cache = cache;
    this.loops = loops;
    this.encoder = encoder;
    this.lists = lists;
  }

  CompletionStage<byte[]> list(
      ProductFilter filter,
      Supplier<CompletionStage<List<Product>>> loader,
      Supplier<CompletionStage<List<Long>>> ids) {
    return lists.get(CacheRules.products(filter), CacheRules.PRODUCT_TTL, loader, ids);
  }

  CompletionStage<byte[]> async(
      Supplier<CompletionStage<List<Product>>> loader, Supplier<CompletionStage<List<Long>>> ids) {
    return lists.get(CacheRules.ASYNC_PRODUCTS, CacheRules.ASYNC_PRODUCTS_TTL, loader, ids);
  }

  CompletionStage<byte[]> one(long id, Supplier<CompletionStage<Product>> loader) {
    return cache.get(
        CacheRules.product(id),
        CacheRules.PRODUCT_TTL,
        () -> loader.get().thenApply(encoder::encoded),
        loops.current());
  }

  /** Forgets what showed the products, in one command; done when the stage is. */
  CompletionStage<Void> changed(List<BulkRow.Changed> products) {
    return cache
        .invalidate(CacheRules.changedProducts(products))
        .thenRunAsync(() -> {}, loops.current());
  }

  /** Forgets what showed the product; done when the stage is, on the event loop of the caller. */
  CompletionStage<Void> changed(long id, List<Long> categoryIds) {
    return cache
        .invalidate(CacheRules.changedProduct(id, categoryIds))
        .thenRunAsync(() -> {}, loops.current());
  }
}
