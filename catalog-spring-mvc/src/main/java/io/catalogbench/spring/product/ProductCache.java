package io.catalogbench.spring.product;

import io.catalogbench.cache.CatalogCache;
import io.catalogbench.contract.cache.CacheRules;
import io.catalogbench.contract.product.BulkRow;
import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.product.ProductFilter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The step between rules and rows: encoded answers, loaded and encoded when the cache lacks one.
 */
@Component
final class ProductCache {

  private final CatalogCache cache;
  private final JsonMapper mapper;
  private final ExecutorService executor;

  ProductCache(CatalogCache cache, JsonMapper mapper, ExecutorService statementExecutor) {
    this.cache = cache;
    this.mapper = mapper;
    this.executor = statementExecutor;
  }

  byte[] list(ProductFilter filter, Supplier<List<Product>> loader) {
    return cache.getBlocking(
        CacheRules.products(filter),
        CacheRules.PRODUCT_TTL,
        () -> mapper.writeValueAsBytes(loader.get()));
  }

  /** The asynchronous list; {@code loader} runs on a thread for statements. */
  CompletableFuture<byte[]> async(Supplier<List<Product>> loader) {
    return cache.get(
        CacheRules.ASYNC_PRODUCTS,
        CacheRules.ASYNC_PRODUCTS_TTL,
        () -> CompletableFuture.supplyAsync(() -> mapper.writeValueAsBytes(loader.get()), executor),
        executor);
  }

  byte[] one(long id, Supplier<Product> loader) {
    return cache.getBlocking(
        CacheRules.product(id),
        CacheRules.PRODUCT_TTL,
        () -> mapper.writeValueAsBytes(loader.get()));
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
