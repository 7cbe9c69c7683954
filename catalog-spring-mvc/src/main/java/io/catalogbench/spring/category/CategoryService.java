package io.catalogbench.spring.category;

import org.springframework.stereotype.Service;

/** The rules of categories. */
@Service
final class CategoryService {

  private final CategoryCache cache;
  private final CategoryRepository repository;

  CategoryService(CategoryCache cache, CategoryRepository repository) {
    this.cache = cache;
    this.repository = repository;
  }

  byte[] list() {
    return cache.list(repository::list);
  }
}
