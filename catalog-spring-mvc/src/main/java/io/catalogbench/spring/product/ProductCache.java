package io.catalogbench.spring.product;

import io.catalogbench.cache.CatalogCache;
import io.catalogbench.cache.encoding.AnswerEncoder;
import io.catalogbench.contract.cache.CacheRules;
import io.catalogbench.contract.product.BulkRow;
import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.product.ProductFilter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The step between rules and rows: encoded answers, loaded and encoded when the cache lacks one.
 */
@Component
final class ProductCache {

  private final CatalogCache cache;
  private final AnswerEncoder encoder;
  private final ProductLists lists;

  ProductCache(CatalogCache cache, AnswerEncoder encoder, ProductLists lists) {
    this.cache = cache;
    this.encoder = encoder;
    this.lists = lists;
  }

  byte[] list(ProductFilter filter, Supplier<List<Product>> loader, Supplier<List<Long>> ids) {
    return lists.get(CacheRules.products(filter), CacheRules.PRODUCT_TTL, loader, ids);
  }

  /** The asynchronous list; what loads it runs on a thread for statements. */
  CompletableFuture<byte[]> async(Supplier<List<Product>> loader, Supplier<List<Long>> ids) {
    return lists.async(CacheRules.ASYNC_PRODUCTS, CacheRules.ASYNC_PRODUCTS_TTL, loader, ids);
  }

  byte[] one(long id, Supplier<Product> loader) {
    return cache.getBlocking(
        CacheRules.product(id), CacheRules.PRODUCT_TTL, () -> encoder.encoded(loader.get()));
  }

  /** Forgets what showed the products, in one command; done when this returns. */
  void changed(List<BulkRow.Changed> products) {
    cache.invalidate(CacheRules.changedProducts(products)).toCompletableFuture().join();
  }

  /** Forgets what showed the product; done when this returns. */
  void changed(long id, List<Long> categoryIds) {
    cache.invalidate(CacheRules.changedProduct(id, categoryIds)).toCompletableFuture().join();
  }
}
