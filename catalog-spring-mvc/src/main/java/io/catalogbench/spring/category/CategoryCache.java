package io.catalogbench.spring.category;

import io.catalogbench.cache.CatalogCache;
import io.catalogbench.cache.encoding.AnswerEncoder;
import io.catalogbench.contract.cache.CacheRules;
import io.catalogbench.contract.category.Category;
import io.catalogbench.contract.product.Product;
import io.catalogbench.spring.product.ProductLists;
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
  private final ProductLists lists;

  CategoryCache(CatalogCache cache, AnswerEncoder encoder, ProductLists lists) {
    this.cache = cache;
    this.encoder = encoder;
    this.lists = lists;
  }

  byte[] list(Supplier<List<Category>> loader) {
    return cache.getBlocking(
        CacheRules.CATEGORIES, CacheRules.CATEGORY_TTL, () -> encoder.encoded(loader.get()));
  }

  byte[] products(long id, Supplier<List<Product>> loader, Supplier<List<Long>> ids) {
    return lists.get(CacheRules.categoryProducts(id), CacheRules.CATEGORY_TTL, loader, ids);
  }
}
