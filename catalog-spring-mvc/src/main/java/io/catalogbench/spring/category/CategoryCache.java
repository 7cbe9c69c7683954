package io.catalogbench.spring.category;

import io.catalogbench.cache.CatalogCache;
import io.catalogbench.cache.encoding.AnswerEncoder;
import io.catalogbench.contract.cache.CacheRules;
import io.catalogbench.contract.category.Category;
import io.catalogbench.contract.product.Product;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The step between rules and rows: encoded answers, loaded and encoded when the cache lacks one.
 */
@Component
final class CategoryCache {

  private final CatalogCache cache;
  private final AnswerEncoder encoder;

  CategoryCache(CatalogCache cache, AnswerEncoder encoder) {
    this.cache = cache;
    this.encoder = encoder;
  }

  byte[] list(Supplier<List<Category>> loader) {
    return cache.getBlocking(
        CacheRules.CATEGORIES, CacheRules.CATEGORY_TTL, () -> encoder.encoded(loader.get()));
  }

  byte[] products(long id, Supplier<List<Product>> loader) {
    return cache.getBlocking(
        CacheRules.categoryProducts(id),
        CacheRules.CATEGORY_TTL,
        () -> encoder.encoded(loader.get()));
  }
}
