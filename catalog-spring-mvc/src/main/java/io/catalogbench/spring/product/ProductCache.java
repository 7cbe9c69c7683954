package io.catalogbench.spring.product;

import io.catalogbench.cache.CatalogCache;
import io.catalogbench.contract.cache.CacheRules;
import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.product.ProductFilter;
import java.util.List;
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

  ProductCache(CatalogCache cache, JsonMapper mapper) {
    this.cache = cache;
    this.mapper = mapper;
  }

  byte[] list(ProductFilter filter, Supplier<List<Product>> loader) {
    return cache.getBlocking(
        CacheRules.products(filter),
        CacheRules.PRODUCT_TTL,
        () -> mapper.writeValueAsBytes(loader.get()));
  }

  byte[] one(long id, Supplier<Product> loader) {
    return cache.getBlocking(
        CacheRules.product(id),
        CacheRules.PRODUCT_TTL,
        () -> mapper.writeValueAsBytes(loader.get()));
  }

  /** Forgets what showed the product; done when this returns. */
  void changed(long id, List<Long> categoryIds) {
    cache.invalidate(CacheRules.changedProduct(id, categoryIds)).toCompletableFuture().join();
  }
}
