package io.catalogbench.micronaut.category;

import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;

/** The rules of categories. */
@Singleton
final class CategoryService {

  private final CategoryCache cache;
  private final CategoryRepository repository;

  CategoryService(CategoryCache cache, CategoryRepository repository) {
    this.cache = cache;
    this.repository = repository;
  }

  CompletionStage<byte[]> list() {
    return cache.list(repository::list);
  }
}
